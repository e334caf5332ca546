import type { DeskWords } from '../zh-CN';

export const correction: DeskWords['correction'] = {
  asked: 'Asked for',
  verified: 'Verified',
  changes: 'Changes',
  unchanged: 'Stays',
  lead: 'Compare what was verified with what is asked for and with the proof: is it the same person, and is the change real?',
  proofFor: 'What proves it: {proof}',
  since: 'Verified since',
  proof: 'Proof {n}',
  newPhoto: 'New card · {photo}',
  verifiedPhoto: 'When verified · {photo}',
  approvalTitle: 'Approve this correction?',
  approvalLead:
    'The real name of {person} changes at once and they are told. What it was is kept, and an old number stays theirs: nobody else can be bound by it',
  approvalConfirm: 'Approve and correct',
  refusedTitle: 'The real name was not corrected',
};
