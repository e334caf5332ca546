import type { ReviewedRequest } from '../../domain/contract/reviewed-request';
import { Notice } from './notice';

interface PromisedDateProps {
  request: Pick<ReviewedRequest<string, string>, 'timesMissed' | 'countedBy'>;
  /** `late` with the date that holds now. */
  words: Readonly<Record<'late' | 'weekendsOnly', string>>;
}

/** Where a date was missed an apology is owed; where it may still move, that is said (R5). */
export function PromisedDate({ request, words }: PromisedDateProps) {
  return (
    <>
      {request.timesMissed > 0 && (
        <Notice id="apology" kind="warning">
          {words.late}
        </Notice>
      )}
      {request.countedBy === 'weekends-only' && (
        <Notice id="weekends-only" kind="info">
          {words.weekendsOnly}
        </Notice>
      )}
    </>
  );
}
