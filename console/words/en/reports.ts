import type { DeskWords } from '../zh-CN';

export const reports: DeskWords['reports'] = {
  title: 'Account reports',
  lead: 'Someone reported “not me”, so changes of the account are on hold. Reach the person by the account’s id in the super-app, ask, then say what you found: changes become possible again',
  empty: 'No report is waiting',
  account: 'Account {nickname}',
  hostId: 'Account id',
  phone: 'Phone',
  phoneTail: 'ends in {tail}',
  phoneUnknown: 'not given',
  name: 'Real name',
  notVerified: 'not verified',
  times: '{count} times',
  reportedAt: 'Reported {time}',
  reported: 'What was reported',
  lately: 'Lately',
  by: { person: 'Whoever was signed in', staff: 'Customer service', system: 'The system' },
  pending: {
    verification: 'A request to be verified is in review. If it was a stranger’s, refuse its case first',
    renewal: 'A new ID card is in review. If it was a stranger’s, refuse its case first',
    correction: 'A request to correct the real name is in review. If it was a stranger’s, refuse its case first',
    reissue: 'The paper of a reissue is in review. If it was a stranger’s, refuse its case first',
    'holder-claim': 'A holder’s claim on this account is under way. If it was a stranger’s, refuse its case first',
    clearing: 'A request to clear the real name is in review. If it was a stranger’s, refuse its case first',
  },
  finding: {
    choose: 'Finding',
    choices: { own: 'It was the person themselves', stranger: 'It was somebody else' },
    chooseMissing: 'Choose a finding',
    why: 'How you found out',
    whyHint: 'For colleagues; the person does not see it',
    whyMissing: 'Say how you found out',
    confirm: 'Confirm and lift the hold',
  },
  frozen:
    'The person reported something that was not them, so changes are on hold: no approval until a senior has looked into it. Refuse it, or put it back',
  settled: 'Recorded; changes are possible again',
};
