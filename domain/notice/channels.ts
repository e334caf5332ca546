import type { Words } from '../words';

/** How a message leaves the product, the cheapest first: in this order they are tried. The inbox is none of them: it always has all. */
export const channelWords = {
  wechat: { 'zh-CN': '微信服务通知', en: 'WeChat message' },
  sms: { 'zh-CN': '短信', en: 'Text message' },
  mail: { 'zh-CN': '邮件', en: 'Mail' },
} as const satisfies Record<string, Words>;

export type ChannelName = keyof typeof channelWords;
export const channelNames = Object.keys(channelWords) as ChannelName[];
