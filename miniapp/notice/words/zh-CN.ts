/** What the inbox and its settings say by themselves. `en.ts` must speak every line; the messages come from `domain/`. */
export const zhCN = {
  inbox: {
    title: '消息',
    allRead: '没有未读消息',
    unread: '{count} 条未读',
    new: '未读',
    readAll: '全部已读',
    reading: '正在标记',
    settings: '消息设置',
    more: '查看更早的',
    nothing: '还没有消息',
    nothingNote: '审核有了结果、证件快到期、账户有变更时，会在这里告诉您。',
  },
  noticeSettings: {
    title: '消息设置',
    channels: '除了这里的消息，还用什么通知我',
    always: '关系到账户安全，或服务将要暂停的消息，关闭后仍会发送。所有消息都会保留在“我 → 消息”里。',
    weChat: '微信还可以发给您',
    weChatNote: '微信规定，每允许一次只能发一条。多允许几次，就不会错过。',
    left: '{count} 条',
    allow: '每种再允许一条',
  },
  tellMe: {
    ask: '结果出来时通知我',
    agreed: '结果出来时，微信会通知您',
    refused: '好的。结果会放在“我 → 消息”里',
  },
  tellMeThen: {
    ask: '到时用微信通知我',
    agreed: '到时微信会通知您',
    refused: '好的。到时会放在“我 → 消息”里',
  },
  askWeChat: {
    asking: '正在请微信确认',
    switchedOff: '您在微信里关闭了本小程序的消息。打开后再点一次：右上角“…”→ 设置 → 通知管理',
    unavailable: '微信没能打开询问，请稍后再试',
  },
} as const;

/** The shape that every language fills: the same keys, any sentence. */
export type NoticeCatalogue = {
  readonly [Section in keyof typeof zhCN]: { readonly [Key in keyof (typeof zhCN)[Section]]: string };
};
