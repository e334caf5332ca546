import type { DeskWords } from '../zh-CN';

export const lease: DeskWords['lease'] = {
  held: 'In your hands, {time} left',
  soon: 'Your hold ends soon, {time} left',
  renew: 'Keep it',
  renewFailed: 'Your hold could not be prolonged; check the network',
  lapsedTitle: 'The case is no longer in your hands',
  lapsed: 'Your hold ran out, or the case was put back. You can claim it again; the refusal you began is kept for you',
  takenOver: '{username} is reviewing this case now. Claim the next one',
};

export const disclosure: DeskWords['disclosure'] = {
  title: 'Show the full data',
  lead: 'What was typed and what was read from the photos will be shown in full; this look is written to the audit log',
  reason: 'Reason',
  reasonMissing: 'Choose a reason, or write your own',
  other: 'Another reason',
  otherWords: 'Say which',
  confirm: 'Show',
  cancel: 'Cancel',
};
