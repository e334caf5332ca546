import { isFault } from '../wechat/wechat-faults';
import type { WeChatService } from '../wechat/wechat-service';
import type { Metrics, WeChatOutcome } from './metrics';

function outcomeOf(answer: object): WeChatOutcome {
  if (!isFault(answer)) return 'answered';
  return answer.errcode === undefined ? 'unanswered' : 'refused';
}

/** WeChat, its answers timed. */
export function measureWeChat(service: WeChatService, metrics: Metrics): WeChatService {
  return {
    async ask(question) {
      const started = performance.now();
      const answer = await service.ask(question);
      metrics.weChatAsked(question.name, outcomeOf(answer), (performance.now() - started) / 1000);
      return answer;
    },
  };
}
