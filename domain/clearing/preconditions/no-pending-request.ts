import type { Words } from '../../words';
import type { PreconditionRule } from '../precondition';

const words = {
  met: { 'zh-CN': '所有申请都已有结果', en: 'Every request has its result' },
  verification: { 'zh-CN': '有一份实名认证申请正在审核', en: 'A request to verify the real name is under review' },
  renewal: { 'zh-CN': '有一份更新证件的申请正在审核', en: 'A new ID card is under review' },
  correction: {
    'zh-CN': '有一份变更实名信息的申请正在审核',
    en: 'A request to correct the real name is under review',
  },
  reissue: { 'zh-CN': '有一份换证凭证正在审核', en: 'The paper of a reissue is under review' },
  'holder-claim': {
    'zh-CN': '有一份“我是证件持有人”的申请正在办理',
    en: 'A claim to be the holder of an ID card is under way',
  },
  clearing: { 'zh-CN': '有一份清除实名申请正在审核', en: 'A request to clear the real name is under review' },
  settle: {
    'zh-CN': '请等待结果；是您自己提交的，也可以先撤回',
    en: 'Wait for the result; one of your own you can also withdraw',
  },
} as const satisfies Record<string, Words>;

/** What is under review must not have its ground taken away (R22). This we know ourselves, whether the host answers or not. */
export const noPendingRequest: PreconditionRule = {
  title: { 'zh-CN': '没有审核中的申请', en: 'No request under review' },
  words,
  judge: ({ pending }) =>
    pending ? { state: 'unmet', detail: words[pending], cure: words.settle } : { state: 'met', detail: words.met },
};
