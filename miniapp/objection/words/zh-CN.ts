/** What the page of an objection says by itself. `en.ts` must speak every line; errors come from `domain/`. */
export const zhCN = {
  objection: {
    title: '实名清除通知',
    openTitle: '有人申请清除本账户的实名',
    openNote: '对方出示身份证，证明了自己是证件的持有人。您可以在{moment}前提出异议。',
    openLateNote: '对方出示身份证，证明了自己是证件的持有人。原定期限已过，但审核还没有开始，您现在仍可以提出异议。',
    what: '会发生什么',
    whatIfNothing: '不处理：期限过后由两位客服审核，都同意才清除。清除后本账户的支付功能停用，不能恢复',
    whatIfObject: '提出异议：清除先停下来，由高级客服核实双方的情况再决定',
    whatIfYou: '如果是您本人在另一个账户申请的，不用处理',
    heading: '这不是我本人申请的',
    words: '说明情况',
    wordsHint: '例如：身份证一直在我手里，我没有在别处申请过',
    wordsNote: '写给客服，对方看不到。请不要写证件号码或密码。',
    wordsMissing: '请说明情况，客服才能核实',
    object: '提出异议',
    objecting: '正在提交',
    question: '提出异议？',
    questionNote: '清除会先停下来，由高级客服核实后决定。提出后不能撤回。',
    objectedTitle: '已提出异议',
    objectedNote: '清除已停下来，由高级客服核实双方的情况，预计{date}前有结果。在此之前您的实名信息不变。',
    yourWords: '您的说明',
    passedTitle: '提出异议的时间已过',
    passedNote: '清除申请正由两位客服先后审核，都同意才会清除。如有疑问，请联系客服。',
    overruledTitle: '异议没有成立',
    overruledNote:
      '高级客服核实了双方的情况，清除申请继续，由两位客服先后审核，都同意才会清除。如有疑问，请带上身份证联系客服。',
    endedTitle: '清除没有发生',
    endedNote: '那份申请已经结束，您的实名信息没有变化，照常使用。',
    clearedTitle: '本账户的实名已清除',
    clearedNote: '账户还在，支付功能已停用。您可以用自己的身份证重新认证。',
    none: '没有人申请清除本账户的实名',
    verify: '重新实名认证',
  },
} as const;

/** The shape that every language fills: the same keys, any sentence. */
export type ObjectionCatalogue = {
  readonly [Section in keyof typeof zhCN]: { readonly [Key in keyof (typeof zhCN)[Section]]: string };
};
