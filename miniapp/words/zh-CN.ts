/** Everything the mini-program says by itself outside the real-name pages, which bring their own words. `en.ts` must speak every line. */
export const zhCN = {
  common: {
    back: '返回',
    more: '更多',
    cancel: '取消',
    retry: '重试',
    loading: '正在加载',
    done: '完成',
    close: '关闭',
    example: '示例',
    sandbox: '沙箱环境：数据均为测试，请勿填写真实身份信息',
    waysOn: '您可以：',
    offline: '网络不给力，请检查网络后重试',
    months: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月',
    day: '{month}{day}日',
    fullDay: '{year}年{month}{day}日',
  },
  me: {
    title: '我',
    account: '账户：{nickname}',
    pay: '支付',
    settings: '设置',
    verified: '已实名',
    inReview: '审核中',
    refused: '未通过',
    unverified: '未实名',
  },
  pay: {
    title: '支付',
    collect: '收付款',
    wallet: '钱包',
    exampleNote: '收付款与钱包仅为示例，本产品只提供实名认证。',
    security: '账户安全',
    realName: '实名认证',
    sheetTitle: '支付管理',
  },
  settings: {
    title: '设置',
    account: '账户',
    language: '语言',
    textSize: '字体大小（关怀模式）',
    standard: '标准',
    large: '大',
    extraLarge: '特大',
    sample: '字号预览：实名认证保护您的账户安全。',
    signOut: '退出登录',
    signOutQuestion: '退出登录？',
    signOutNote: '未提交的填写内容会从本机清除，已上传的照片 7 天后自动删除。',
  },
  account: {
    title: '账户',
    nickname: '账户名',
    realName: '实名认证',
    clear: '清除实名信息',
  },
  signIn: {
    title: '登录',
    heading: '选择一个测试账户',
    note: '这是沙箱环境：没有真实账户，也不会核验真实身份。选择任意账户即可体验，首次使用时自动创建。',
    own: '账户名',
    ownPlaceholder: '例如 carol',
    ownProblem: '请填写账户名，1 到 40 个字母、数字、“-”或“_”',
    enter: '登录',
    signingIn: '正在登录',
    closed: '请从 App 的“我 → 支付”进入，这里不能直接登录。',
  },
} as const;

/** The shape that every language fills: the same keys, any sentence. */
export type Catalogue = {
  readonly [Section in keyof typeof zhCN]: { readonly [Key in keyof (typeof zhCN)[Section]]: string };
};
