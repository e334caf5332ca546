/** What the pages of a renewal say by themselves. `en.ts` must speak every line; errors and refusals come from `domain/`. */
export const zhCN = {
  renewalForm: {
    title: '更新证件',
    heading: '拍摄新身份证',
    headingRefused: '请修改标出的项目',
    note: '还是同一个人，姓名和号码无需重填。审核期间，原来的实名不受影响。',
    noteRefused: '其余内容已为您保留，核对后重新提交。',
    verified: '已实名',
    next: '下一步',
    saved: '填写内容已保存在本机，可随时回来继续',
  },
  renewalConfirm: {
    title: '确认新证件',
    heading: '请核对新证件的信息',
    note: '审核期间，原来的实名不受影响；有结果前可以撤回。',
  },
} as const;

/** The shape that every language fills: the same keys, any sentence. */
export type RenewalCatalogue = {
  readonly [Section in keyof typeof zhCN]: { readonly [Key in keyof (typeof zhCN)[Section]]: string };
};
