import { keepDraft } from './keep-draft';

/** What an account has written against its clearing and not sent yet. */
export interface ObjectionDraft {
  accountId: string;
  /** The words against one clearing are none against another. */
  objectionId: string;
  words: string;
  changedAt: number;
}

function isObjectionDraft(stored: unknown): stored is ObjectionDraft {
  const { accountId, objectionId, words, changedAt } = Object(stored) as Partial<ObjectionDraft>;
  return [accountId, objectionId, words].every((each) => typeof each === 'string') && typeof changedAt === 'number';
}

export const objectionKeeper = keepDraft<ObjectionDraft>('objection-draft', isObjectionDraft);
