import type { PropsWithChildren } from 'react';
import { errorWords, isProblem } from '../api/api-error';
import { useWords } from '../words/use-words';
import { ActivityLink } from './activity-link';
import { Notice } from './notice';

interface FailureNoticeProps {
  id?: string;
  /** `null`: nothing failed, and nothing is shown. */
  error: unknown;
}

/** Why something was not done, and, where the account is frozen, the way to what froze it (R29). */
export function FailureNotice({ id, error, children }: PropsWithChildren<FailureNoticeProps>) {
  const { language } = useWords();
  if (error === null) return null;
  return (
    <Notice id={id} kind="error">
      {errorWords(error, language)}
      {isProblem(error, 'account_frozen') && <ActivityLink />}
      {children}
    </Notice>
  );
}
