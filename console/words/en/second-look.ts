import type { DeskWords } from '../zh-CN';

export const secondLook: DeskWords['secondLook'] = {
  title: 'Blind second look',
  lead: 'This was decided before, and the decision is hidden from you. Judge it as though you were the first; your opinion changes nothing for the person, who hears nothing of it',
  withheld: 'The decision is hidden for now',
  withheldLead: 'A blind second look is under way; what was decided is shown once it is over',
  approvalTitle: 'Your opinion: approve?',
  approvalLead: 'Only your opinion on {person} is recorded; nothing changes for the person',
  refusalTitle: 'Your opinion: refuse',
  confirmApprove: 'I would approve',
  confirmRefuse: 'I would refuse',
  noteMissing: 'With “Other”, say in the note to colleagues what is wrong',
  agreed: 'Recorded; it agrees with the first decision',
  disagreed: 'Recorded; it differs from the first decision, and a senior settles it',
  void: 'The photos were deleted, so there was nothing to look at; the case is closed',
  unjudged: 'Nobody was left who could judge it; it was closed when it was due, and the decision stays as it is',
  nobody: 'Nobody may judge this',
  nobodyMayLook:
    'Every enabled reviewer took part in it or knows the decision. Enable or add one, and they can look at it; otherwise it is closed on {day}, and the decision stays as it is',
  nobodyMaySettle:
    'Every enabled senior gave one of the opinions, or there is no senior. Enable or add one, and they can settle it; otherwise it is closed on {day}, and the decision stays as it is',
};

export const disagreement: DeskWords['disagreement'] = {
  title: 'Which opinion stands?',
  lead: 'Two reviews of this submission differ. Compare them with the data and the photos',
  first: 'First decision (in force)',
  second: 'Second opinion',
  approve: 'Approve',
  reject: 'Refuse',
  ruling: {
    choose: 'Your ruling',
    choices: { first: 'The first decision stands', second: 'The second opinion stands' },
    chooseMissing: 'Choose which opinion stands',
    why: 'Why',
    whyHint: 'For colleagues; the person does not see it',
    whyMissing: 'Say why',
    confirm: 'Settle it',
  },
  consequence:
    'This is recorded and changes nothing for the person by itself. Where the second opinion stands, follow it up by hand: ask a person refused by mistake to submit again; report an approval made by mistake',
  nothingSaid: 'Nothing was added',
  settledBy: '{username}: {stands}',
  settled: 'Settled',
};

export const agreement: DeskWords['agreement'] = {
  title: 'Agreement of second looks',
  lead: 'Decisions drawn by chance are looked at again, blindly, by a colleague. Where the two differ, a senior says which stands. Counted by the day the second look ended',
  from: 'From',
  to: 'To',
  show: 'Show',
  byDecider: 'By who decided',
  byReason: 'By decision and reason',
  straightThrough: 'Straight through',
  approvals: 'Approved',
  all: 'All',
  columns: {
    decider: 'Decided by',
    reason: 'First decision',
    agreed: 'Agreed',
    disagreed: 'Differed',
    upheld: 'First stands',
    overturned: 'Second stands',
    unsettled: 'Not settled',
    unjudged: 'Not judged',
    share: 'Agreement',
  },
  noShare: 'none yet',
  meaning:
    'Not judged: the photos were deleted, or every reviewer had taken part. Not settled: the photos were deleted, or every senior had taken part. Either way the first decision stays as it is',
  empty: 'No second look ended on these days',
  waiting: 'Waiting now: {secondLooks} for a second look, {disagreements} to be settled',
  nobodyTitle: 'Cases that nobody may judge: {nobody}',
  nobodyLead:
    'Everyone who could has taken part or knows the decision. Enable or add a reviewer (to settle: a senior), or they are closed when they are due',
};
