import type { DeskWords } from '../zh-CN';

export const approval: DeskWords['approval'] = {
  title: 'Approve this request?',
  lead: 'The verification of {person} takes effect at once, and the person is told',
  barred: 'A check failed, so this cannot be approved; please refuse',
  failed: 'A check failed. Approve only if you have looked into it',
  attention: 'A check needs a look. Approve only if you have looked into it',
  confirm: 'Approve',
  cancel: 'Look again',
};

export const refusal: DeskWords['refusal'] = {
  title: 'Refuse the request',
  reasons: 'Reasons',
  suggested: 'Found by the checks (one click makes it a reason)',
  suggestion: '{field}: {reason}',
  reasonsHint: 'Choose all that apply; each is tied to what it concerns',
  reasonsMissing: 'Choose at least one reason',
  fieldsOf: '{reason}: what does it concern?',
  fieldsMissing: 'Choose what it concerns',
  comment: 'Comment for the person',
  commentHint: 'Optional. Say how to put it right; nothing about other people',
  commentMissing: 'With “Other”, explain in the comment what is wrong and what to do',
  note: 'Note for colleagues',
  noteHint: 'Optional; the person does not see it',
  preview: 'What the person will see',
  previewEmpty: 'Choose a reason to see what the person will read',
  previewTitle: 'The verification was not approved',
  previewComment: 'From customer service: {comment}',
  confirm: 'Refuse',
  cancel: 'Cancel',
};
