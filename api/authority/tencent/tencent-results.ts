import { z } from 'zod';
import type { AuthorityAnswer } from '../../../domain/review/authority';
import { malformedAnswer, requestId, type TencentFault } from '../../tencent/tencent-faults';

/**
 * The results of IdCardVerification by their codes.
 *
 * A number or a name that the service calls ill-formed (-2, -3) was not looked up. Both passed our own rules, so they
 * are of a kind that it does not know: the number of a residence permit, a name with a rare character. That is nothing
 * against the person, so no mismatch; and the same question would get the same answer, so it is not worth the later
 * tries that `unavailable` gets. It is to us what an unknown number is: no record, and a person looks.
 */
const answers: ReadonlyMap<string, AuthorityAnswer> = new Map([
  ['0', 'match'],
  ['-1', 'mismatch'],
  ['-2', 'no_record'],
  ['-3', 'no_record'],
  ['-5', 'no_record'],
]);

/** Results without an answer, and whether asking again at once may help. */
const faults: ReadonlyMap<string, TencentFault> = new Map([
  /** What stands behind the service is out of order. */
  ['-4', { reason: 'Result -4', passing: true }],
  /** It is being upgraded. */
  ['-6', { reason: 'Result -6', passing: false }],
  /** The limit of the day is used up. */
  ['-7', { reason: 'Result -7', passing: false }],
]);

const result = z.object({ Result: z.string(), RequestId: requestId });

/** What IdCardVerification answered. A result that is not known yet might mean anything, so that it is no answer. */
export function readTencentResult(body: unknown): { answer: AuthorityAnswer } | TencentFault {
  const parsed = result.safeParse(body);
  if (!parsed.success) return malformedAnswer;
  const { Result, RequestId } = parsed.data;
  const answer = answers.get(Result);
  return answer ? { answer } : { ...(faults.get(Result) ?? malformedAnswer), requestId: RequestId };
}
