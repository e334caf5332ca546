import type { DeskWords } from '../zh-CN';

export const reissue: DeskWords['reissue'] = {
  lead: 'By the photo: is it the paper from the police station itself, is it this person’s, and is the date the one typed?',
  remote: 'Remote place',
  isRemote: 'Yes: 30 days more',
  isNotRemote: 'No',
  heldOpenUntil: 'Approved, the grace period lasts until',
  card: 'Validity of the verified card',
  cardPhoto: 'When verified · {photo}',
  approvalTitle: 'Approve this paper?',
  approvalLead:
    'After the card of {person} has expired, payments and other services go on for the longer grace period, and they are told',
  approvalConfirm: 'Approve and extend',
  refusedTitle: 'The paper was not accepted',
};
