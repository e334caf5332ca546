/** What the account's activity says by itself. `en.ts` must speak every line; what happened comes from `domain/`. */
export const zhCN = {
  activity: {
    title: '账户动态',
    intro: '账户的每次登录和变更都记在这里。发现不是您本人操作的，请马上报告。',
    byStaff: '由客服操作',
    bySystem: '由系统操作',
    placeUnknown: '设备和地点未知',
    times: '{title} × {count}',
    looks: '查看是谁、为什么',
    notMe: '不是我操作的',
    question: '这不是您本人操作的？',
    note: '报告后，账户的变更会马上暂停：不能提交认证或清除申请，审核中的申请也不会通过。客服核实以后恢复。',
    report: '报告并暂停变更',
    reporting: '正在报告',
    frozen: '账户变更已暂停。客服正在核实您报告的操作，核实完毕即可继续；如需加快，请联系客服。',
    more: '查看更早的',
    nothing: '还没有动态',
  },
} as const;

/** The shape that every language fills: the same keys, any sentence. */
export type ActivityCatalogue = {
  readonly [Section in keyof typeof zhCN]: { readonly [Key in keyof (typeof zhCN)[Section]]: string };
};
