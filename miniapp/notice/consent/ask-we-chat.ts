import Taro from '@tarojs/taro';
import type { NoticeTopic } from '../../../domain/notice/notice-rule';
import type { ConsentTopic } from './topics-to-ask';

/** What the person allowed, or why WeChat did not ask. */
export type ConsentAnswer = { agreed: NoticeTopic[] } | 'switchedOff' | 'unavailable';

/** The person switched off all messages of the mini-program. */
const mainSwitchOff = 20004;

/** `accept`, and with a sound or an alarm `acceptWithAudio`, `acceptWithForcePush`; all else (`reject`, `ban`, `filter`) allows nothing. */
const accepted = /^accept/;

/** Has WeChat ask for one message of each topic. It does so in answer to a tap alone: nothing may be waited for before. */
export async function askWeChat(topics: readonly ConsentTopic[]): Promise<ConsentAnswer> {
  try {
    const answer: Record<string, unknown> = {
      ...(await Taro.requestSubscribeMessage({
        tmplIds: topics.map(({ templateId }) => templateId),
        // Another platform's; its type wants it.
        entityIds: [],
      })),
    };
    return {
      agreed: topics.filter(({ templateId }) => accepted.test(String(answer[templateId]))).map(({ code }) => code),
    };
  } catch (error) {
    return Object(error).errCode === mainSwitchOff ? 'switchedOff' : 'unavailable';
  }
}
