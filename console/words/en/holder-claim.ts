import type { DeskWords } from '../zh-CN';

export const holderClaim: DeskWords['holderClaim'] = {
  lead: 'Somebody says that they hold this ID card. Is the person in the photo the one on the card, is that the card they hold, and is no photo altered?',
  approvalTitle: 'The holder of the card?',
  approvalLead:
    '{person} will see, partly hidden, which account is bound to this card, and may ask to clear its real name',
  approvalConfirm: 'It is the holder',
  refusedTitle: 'The claim to hold the ID card was not accepted',
  title: 'Holder’s claim',
  afterUpheld:
    'An objection to such a claim, of this account or of this card, was upheld before: look especially closely. A senior decides on the proof; anybody else hands it over',
  submitted: 'Submitted',
  proved: 'Confirmed as the holder',
  announced: 'Account told',
  until: 'May object until',
  objected: 'Objected',
  ofClearing: {
    undisputed:
      'The holder of the ID card asks for it, and the account did not object in time. The holder cannot get into it, so there is no bank-card photo',
    overruled:
      'The holder of the ID card asks for it, and a senior overruled the account’s objection. The holder cannot get into it, so there is no bank-card photo',
  },
  shots: { sent: 'Claimant · {photo}', before: 'Account · {photo}' },
};

export const dispute: DeskWords['dispute'] = {
  lead: 'The account objects to being cleared. Compare the cards and photos of both sides: is it one person, or somebody with another’s card?',
  sides: 'Both sides',
  claimant: 'Claimant',
  target: 'Account to be cleared',
  account: 'Account',
  name: 'Name',
  idNumber: 'ID number',
  verifiedAt: 'Verified',
  proved: 'Confirmed as the holder',
  objection: 'What the account says',
  objectedAt: 'Objected',
  erased: 'What was written has been erased',
  approvalTitle: 'Overrule the objection?',
  approvalLead: 'The clearing goes on: two colleagues review it. The account and the claimant {person} will see that',
  approvalConfirm: 'Overrule objection',
  refuse: 'Uphold objection',
  outcomes: { approved: 'Overruled', rejected: 'Upheld', void: 'Claim ended' },
  settled: {
    approved: 'Recorded: objection overruled. The clearing goes on, and both sides have been told',
    rejected: 'Recorded: objection upheld. The claim has ended, and both sides have been told',
  },
  void: 'The claim has ended, so the objection need not be settled',
  refusalTitle: 'Uphold the objection and end the claim',
  refusedTitle: 'The claim to hold the ID card has ended',
};
