import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { fill } from '../../domain/words';
import { RequestError } from '../api/request-error';
import { useWords } from '../words/language';
import { failureWords } from './failure-words';

interface FailureProps {
  error: unknown;
  /** Replaces the error's words by what they mean here. */
  title?: ReactNode;
  retry?: () => void;
  action?: ReactNode;
}

/** An error as people meet it: what happened, the way on, and the number to quote where it is ours to find. */
export function Failure({ error, title, retry, action }: FailureProps) {
  const { words, language } = useWords();
  const requestId = error instanceof RequestError ? error.problem?.requestId : undefined;
  const way = retry && (
    <Button size="small" onClick={retry}>
      {words.failure.retry}
    </Button>
  );
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={title ?? failureWords(error, language)}
      description={requestId && <small>{fill(words.failure.requestId, { id: requestId })}</small>}
      action={action ?? way}
    />
  );
}
