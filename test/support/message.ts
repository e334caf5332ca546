import { v7 as uuidv7 } from 'uuid';
import type { Message } from '../../api/notice/channel';

/** A message to somebody who can be reached in every way. */
export function makeMessage(over: Partial<Message> = {}): Message {
  return {
    id: uuidv7(),
    accountId: uuidv7(),
    hostId: 'lin',
    contact: { phone: '+8613800000000', email: 'lin@example.com', openId: 'an-open-id' },
    kind: 'verified',
    topic: 'progress',
    title: '实名认证通过',
    body: '您的实名认证已通过，支付等服务可以正常使用了',
    action: 'real-name',
    language: 'zh-CN',
    at: new Date(),
    ...over,
  };
}
