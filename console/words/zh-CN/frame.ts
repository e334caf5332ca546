export const frame = {
  title: '实名审核台',
  queue: '审核队列',
  assistedClearings: '客服代办',
  reports: '账户报告',
  figures: '数据',
  audit: '操作日志',
  agreement: '复核一致性',
  messages: '消息投递',
  partners: '合作方',
  staff: '员工账号',
  account: '我的账号：{username}',
  sandbox: '沙箱环境',
  sandboxMeaning: '数据均为演示，请勿输入真实的身份信息',
  signOut: '退出登录',
  switchLanguage: 'English',
  appearance: '外观',
  appearances: { system: '跟随系统', light: '浅色', dark: '深色' },
  skip: '跳到正文',
  notFound: '没有这个页面',
  notForRole: '您的角色不能查看此页面',
  toStart: '回到首页',
  audited: '请不要写姓名和证件号码：这里写的会长期留在操作日志中',
} as const;

export const failure = {
  title: '没有加载成功',
  retry: '重试',
  requestId: '如需协助，请提供请求编号 {id}',
  network: '网络不通，请检查网络后重试',
  timeout: '等待时间过长，请稍后重试',
  unexpected_answer: '服务返回了无法识别的内容，请稍后重试',
  crashed: '页面出错了，请重新加载。已提交的内容不受影响',
  reload: '重新加载',
  stale: '暂时无法更新，显示的是之前的内容',
} as const;

export const paging = { first: '回到第一页', previous: '上一页', next: '下一页', page: '第 {page} 页' } as const;
