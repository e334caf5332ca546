import { Alert } from 'antd';
import { fill } from '../../domain/words';
import { hasCode, type RequestError } from '../api/request-error';
import { Failure } from '../failure/failure';
import { failureWords } from '../failure/failure-words';
import { useWords } from '../words/language';
import { formatDuration } from '../words/times';

interface ProofFailureProps {
  error: Error;
  /** What `credentials_wrong` means where the name was not asked for. */
  wrong?: string;
}

/**
 * Why somebody could not prove who they are. What is theirs to put right needs no number to quote, and how long to wait is
 * told as people count, not in seconds.
 */
export function ProofFailure({ error, wrong }: ProofFailureProps) {
  const { words, language } = useWords();
  if (!isTheirs(error)) return <Failure error={error} />;
  const wait = formatDuration(Math.ceil((error.retryAfter ?? 0) / 60) * 60_000, language);
  const title = hasCode(error, 'too_many_requests')
    ? fill(words.signIn.locked, { wait })
    : (hasCode(error, 'credentials_wrong') && wrong) || failureWords(error, language);
  return <Alert type="error" role="alert" showIcon title={title} />;
}

function isTheirs(error: Error): error is RequestError {
  return hasCode(error, 'credentials_wrong', 'otp_wrong', 'account_disabled', 'password_expired', 'too_many_requests');
}
