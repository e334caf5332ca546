import type { Words } from './words';

export interface ErrorEntry {
  /** The HTTP status that carries the code. */
  status: number;
  /** What happened and the way out. `{holes}` are filled by whoever raises it. */
  words: Words;
}

/** Every `code` of a problem document. Codes are stable: clients decide by them, people read the words. */
export const errorCodes = {
  invalid_input: {
    status: 422,
    words: {
      'zh-CN': '有内容需要修改，请查看标出的项目',
      en: 'Some of the input needs correcting; see the fields named',
    },
  },
  malformed_json: { status: 400, words: { 'zh-CN': '请求内容不是有效的 JSON', en: 'The body is not valid JSON' } },
  unsupported_media_type: {
    status: 415,
    words: {
      'zh-CN': '请求内容的类型不受支持，请使用 {expected}',
      en: 'This content type is not supported; send {expected}',
    },
  },
  body_too_large: { status: 413, words: { 'zh-CN': '请求内容超过 256 kB', en: 'The body is larger than 256 kB' } },
  not_found: { status: 404, words: { 'zh-CN': '没有找到', en: 'There is nothing here' } },
  method_not_allowed: {
    status: 405,
    words: { 'zh-CN': '此地址不支持该方法', en: 'This address does not take that method' },
  },
  sign_in_required: { status: 401, words: { 'zh-CN': '登录已失效，请重新登录', en: 'Please sign in again' } },
  sign_in_code_invalid: {
    status: 401,
    words: {
      'zh-CN': '登录凭证无效或已使用，请重试',
      en: 'The sign-in code is not valid or was used already; try again',
    },
  },
  sign_in_blocked: {
    status: 403,
    words: {
      'zh-CN': '微信认为该账号存在风险，暂不能登录。请在微信里查看并解除限制后再试',
      en: 'WeChat sees a risk in this account and keeps it from signing in. Look in WeChat how to lift that, then try again',
    },
  },
  credentials_wrong: { status: 401, words: { 'zh-CN': '用户名或密码不正确', en: 'User name or password is wrong' } },
  otp_required: {
    status: 401,
    words: { 'zh-CN': '请填写动态验证码或恢复码', en: 'Enter the one-time code, or a recovery code' },
  },
  otp_wrong: {
    status: 401,
    words: {
      'zh-CN': '动态验证码不正确或已使用，请等待下一个再试',
      en: 'The one-time code is wrong or was used already; wait for the next one',
    },
  },
  password_change_needed: {
    status: 403,
    words: { 'zh-CN': '请先设置自己的密码', en: 'Choose a password of your own first' },
  },
  enrolment_needed: {
    status: 403,
    words: { 'zh-CN': '请先开通动态验证码', en: 'Set up your one-time code first' },
  },
  enrolment_not_started: {
    status: 409,
    words: {
      'zh-CN': '请先获取二维码，再填写动态验证码',
      en: 'Ask for the QR code first, then enter a code',
    },
  },
  account_disabled: {
    status: 403,
    words: { 'zh-CN': '该账号已停用，请联系管理员', en: 'This account is disabled; ask an administrator' },
  },
  password_expired: {
    status: 403,
    words: {
      'zh-CN': '一次性密码已过期，请联系管理员重新发放',
      en: 'This one-time password has expired; ask an administrator for a new one',
    },
  },
  username_taken: {
    status: 409,
    words: { 'zh-CN': '用户名已被使用，请换一个', en: 'This user name is taken; choose another' },
  },
  own_account: {
    status: 409,
    words: {
      'zh-CN': '不能这样修改自己的账号，请由另一位管理员操作',
      en: 'This cannot be done to your own account; ask another administrator',
    },
  },
  not_allowed: { status: 403, words: { 'zh-CN': '您的角色不能执行此操作', en: 'Your role does not allow this' } },
  api_key_invalid: {
    status: 401,
    words: {
      'zh-CN': 'X-Api-Key 缺失、有误或已被吊销，请向实名认证的管理员索取新的密钥',
      en: 'The X-Api-Key is missing, wrong or revoked; ask an administrator of this product for a new one',
    },
  },
  scope_missing: {
    status: 403,
    words: {
      'zh-CN': '该密钥没有这项权限，请向实名认证的管理员索取包含此权限的密钥',
      en: 'This key is not good for that; ask an administrator of this product for one that is',
    },
  },
  partner_name_taken: {
    status: 409,
    words: { 'zh-CN': '已有同名的合作方，请换一个名称', en: 'There is a partner of this name; choose another' },
  },
  too_many_requests: {
    status: 429,
    words: {
      'zh-CN': '操作过于频繁，请在 {seconds} 秒后重试',
      en: 'Too many attempts; try again in {seconds} seconds',
    },
  },
  idempotency_key_invalid: {
    status: 400,
    words: {
      'zh-CN': 'Idempotency-Key 须为 1 到 200 个可见的 ASCII 字符',
      en: 'An Idempotency-Key has 1 to 200 visible ASCII characters',
    },
  },
  idempotency_key_reused: {
    status: 409,
    words: {
      'zh-CN': '同一个 Idempotency-Key 已用于不同的内容，请换一个',
      en: 'This Idempotency-Key was used with another body; use a new one',
    },
  },
  photo_unreadable: {
    status: 422,
    words: {
      'zh-CN': '无法打开这张照片。请使用相机拍摄，或选择 JPEG、PNG、WebP 格式的静态图片（不支持 HEIC）',
      en: 'This photo cannot be opened. Take it with the camera, or choose a still JPEG, PNG or WebP picture (HEIC is not supported)',
    },
  },
  photo_too_large: {
    status: 413,
    words: {
      'zh-CN': '照片过大，请使用不超过 10 MB、5000 万像素的照片',
      en: 'The photo is too large; use one of at most 10 MB and 50 megapixels',
    },
  },
  photo_limit_reached: {
    status: 409,
    words: {
      'zh-CN': '未使用的照片已达 {most} 张，请先删除几张',
      en: 'There are {most} unused photos already; delete some first',
    },
  },
  photo_in_use: {
    status: 409,
    words: { 'zh-CN': '照片已用于申请，不能删除', en: 'The photo belongs to a request and cannot be deleted' },
  },
  verification_pending: {
    status: 409,
    words: {
      'zh-CN': '已有一份申请在审核中，请等待结果或先撤回',
      en: 'A request is in review already; wait for the result or withdraw it first',
    },
  },
  verification_decided: {
    status: 409,
    words: { 'zh-CN': '申请已有结果，不能撤回', en: 'The request has been decided and cannot be withdrawn' },
  },
  preconditions_unmet: {
    status: 409,
    words: {
      'zh-CN': '还有条件没有满足或暂时查不到，请按列出的各项办理后再试。已上传的照片会为您保留',
      en: 'Something is still in the way, or cannot be looked up now. Settle what is listed and try again; your photos are kept',
    },
  },
  clearing_pending: {
    status: 409,
    words: {
      'zh-CN': '清除实名的申请正在处理中，请等待结果；如果是您自己提交的，也可以先撤回',
      en: 'A request to clear the real name is under way; wait for its result or, where it is your own, withdraw it first',
    },
  },
  clearing_decided: {
    status: 409,
    words: {
      'zh-CN': '清除实名的申请已有结果，不能撤回',
      en: 'The request to clear the real name has been decided and cannot be withdrawn',
    },
  },
  account_frozen: {
    status: 409,
    words: {
      'zh-CN': '您报告了“不是我操作的”，账户变更已暂停。客服正在核实，核实完毕即可继续；如需加快，请联系客服',
      en: 'You reported something that was not you, so changes are on hold. Customer service is looking into it and will lift this; contact them if it is urgent',
    },
  },
  report_settled: {
    status: 409,
    words: { 'zh-CN': '该报告已有结论，请刷新', en: 'This report has been settled already; load it again' },
  },
  not_undelivered: {
    status: 409,
    words: {
      'zh-CN': '这条消息已经不在待处理之列，请刷新',
      en: 'This message does not wait for you any more; load the list again',
    },
  },
  request_in_review: {
    status: 409,
    words: {
      'zh-CN': '该账户还有申请在审核中，请先在审核单里处理，再认定为他人操作',
      en: 'A request of this account is still in review. Decide its case first, then say that it was a stranger',
    },
  },
  renewal_other_person: {
    status: 409,
    words: {
      'zh-CN':
        '证件号校验失败：该账户已用另一证件号实名，只能更新为同一人的新证件。证件号变更过的，请申请变更实名；要换成另一身份，请先清除实名信息',
      en: 'The ID number does not match: this account is verified by another one, and only a newer card of the same person renews it. If the number was changed, ask for a correction; for another identity, clear the real name first',
    },
  },
  already_verified: {
    status: 409,
    words: {
      'zh-CN': '该账户已用这个证件号实名，无需重复提交。换领了新证件的，请更新证件，填写新的有效期',
      en: 'This account is verified by this ID number already; nothing needs to be submitted. If you have a newer card, send that in with its dates',
    },
  },
  reissue_not_needed: {
    status: 409,
    words: {
      'zh-CN': '现在不需要提交：不交这份凭证，也一切照常到它能延长的那一天。拿到新证后更新证件即可',
      en: 'This is not needed now: everything goes on without it for at least as long as it would give. Once you have the new card, update it',
    },
  },
  reissue_used: {
    status: 409,
    words: {
      'zh-CN': '这张身份证的换证已用过一次这种凭证，每种只能延长一次。请领取新证后更新证件；迟迟领不到的，请联系客服',
      en: 'A paper of this kind was used for this card already, and each extends the grace period once. Update the new card when you have it; if it does not come, contact customer service',
    },
  },
  not_verified: {
    status: 409,
    words: {
      'zh-CN': '该账户尚未实名，没有可以清除或变更的实名信息',
      en: 'This account is not verified, so there is no real name to clear or correct',
    },
  },
  identity_already_bound: {
    status: 409,
    words: { 'zh-CN': '该身份信息已被其他账户绑定', en: 'This identity is bound to another account' },
  },
  holder_claim_pending: {
    status: 409,
    words: {
      'zh-CN': '您已有一份“我是证件持有人”的申请，请继续办理或先撤回',
      en: 'You have such a claim already; go on with it, or withdraw it first',
    },
  },
  holder_claim_decided: {
    status: 409,
    words: {
      'zh-CN': '证件持有人的申请已经结束，不能撤回',
      en: 'The claim has ended and cannot be withdrawn',
    },
  },
  holder_claim_limit: {
    status: 429,
    words: {
      'zh-CN': '申请次数已达上限，请在 {when}（北京时间）之后再试；着急的话请带上身份证联系客服',
      en: 'There have been too many such claims; try again after {when} (Beijing time). If it is urgent, contact customer service with your ID card',
    },
  },
  holder_claim_not_proved: {
    status: 409,
    words: {
      'zh-CN': '请先证明您是证件持有人；证明在 {hours} 小时内有效，过期须重新提交',
      en: 'Prove first that you are the holder; a proof is good for {hours} hours, then it has to be sent in again',
    },
  },
  identity_free: {
    status: 409,
    words: {
      'zh-CN': '该身份现在没有绑定任何账户，请直接实名认证',
      en: 'This identity is bound to no account any more; go on and have yours verified',
    },
  },
  claimed_already: {
    status: 409,
    words: {
      'zh-CN': '该账户的实名信息已在申请清除，请过几天再来查看；有疑问请联系客服',
      en: 'The clearing of that account has been asked for already. Look again in a few days, or contact customer service',
    },
  },
  clearing_of_claim: {
    status: 409,
    words: {
      'zh-CN': '这份申请由证件持有人提出，不能在此撤回；如有异议，请联系客服',
      en: 'The holder of the ID card asked for this, so it cannot be withdrawn here; if you disagree, contact customer service',
    },
  },
  objection_over: {
    status: 409,
    words: {
      'zh-CN': '清除已经开始审核，或申请已经结束，不能再提出异议；如有疑问，请联系客服',
      en: 'The review has begun, or the request has ended: it is too late to object; if you disagree, contact customer service',
    },
  },
  document_expired: {
    status: 409,
    words: {
      'zh-CN': '证件已过有效期，不能通过，请以“证件已过期”拒绝',
      en: 'The document has expired and cannot be approved; refuse it for that reason',
    },
  },
  paper_over: {
    status: 409,
    words: {
      'zh-CN': '凭证能延长的期限已过，不能通过，请以“凭证的期限已过”拒绝',
      en: 'The time that this paper gives is over, so it cannot be approved; refuse it for that reason',
    },
  },
  case_not_held: {
    status: 409,
    words: {
      'zh-CN': '您未持有该审核单，或领取已超时，请重新领取',
      en: 'You do not hold this case, or your hold has lapsed; claim it again',
    },
  },
  case_taken: {
    status: 409,
    words: {
      'zh-CN': '同事已领取该审核单，请领取下一单',
      en: 'A colleague holds this case; take the next one',
    },
  },
  case_closed: {
    status: 409,
    words: {
      'zh-CN': '该审核单已关闭（已决定或被本人撤回）',
      en: 'The case is closed: decided, or withdrawn by the person',
    },
  },
  wrong_case_kind: {
    status: 409,
    words: {
      'zh-CN': '这类审核单不能这样处理，请按页面上的操作继续',
      en: 'This is not done with a case of this kind; go on with what its page offers',
    },
  },
  second_person_needed: {
    status: 403,
    words: {
      'zh-CN': '已有一人通过，须由另一位高级客服复核',
      en: 'One of two has agreed; the other must be a senior, and somebody else',
    },
  },
  senior_needed: {
    status: 403,
    words: {
      'zh-CN': '此前的同类申请因异议成立被拒绝，须由高级客服决定，请转交',
      en: 'An objection to such a claim was upheld before, so a senior decides; hand the case over to one',
    },
  },
  opened_by_you: {
    status: 403,
    words: {
      'zh-CN': '这份申请由您代为发起，须由其他同事审核',
      en: 'You opened this request for a caller, so colleagues decide on it',
    },
  },
  ticket_expired: {
    status: 404,
    words: {
      'zh-CN': '查找结果已过期，请重新查找账户。已上传的照片会保留',
      en: 'What you found has expired; search for the account again. The photos that were sent in are kept',
    },
  },
  case_changed: {
    status: 409,
    words: { 'zh-CN': '审核单已有变化，请刷新后再决定', en: 'The case has changed; load it again before deciding' },
  },
  case_not_yours: {
    status: 403,
    words: { 'zh-CN': '只有领取该审核单的客服可以查看', en: 'Only the agent who holds the case may see this' },
  },
  busy: { status: 503, words: { 'zh-CN': '服务繁忙，请稍后重试', en: 'The service is busy; try again shortly' } },
  unavailable: {
    status: 503,
    words: {
      'zh-CN': '服务暂时不可用，请稍后重试',
      en: 'The service is not available at the moment; try again shortly',
    },
  },
  internal: {
    status: 500,
    words: { 'zh-CN': '出错了，我们已记录。请稍后重试', en: 'Something went wrong and was recorded. Please try again' },
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCodes;

/** Whether a text is a code of the catalogue. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.keys(errorCodes).includes(text);
}
