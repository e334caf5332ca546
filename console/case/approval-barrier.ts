import type { Case } from '../../domain/contract/case';
import type { CaseCheckCode } from '../../domain/review/case-checks';
import { RequestError } from '../api/request-error';

/** What no approval gets past. The API refuses one by the same code that a refusal then gives as its reason. */
export type ApprovalBarrier = 'identity_already_bound' | 'document_expired' | 'paper_over';

const barriers: readonly ApprovalBarrier[] = ['identity_already_bound', 'document_expired', 'paper_over'];

const barrierOfCheck: Readonly<Partial<Record<CaseCheckCode, ApprovalBarrier>>> = {
  identity_free: 'identity_already_bound',
  document_in_force: 'document_expired',
};

/** The barriers that the checks have found already. */
export function barriersOf({ checks }: Pick<Case, 'checks'>): ApprovalBarrier[] {
  return checks.flatMap(({ code, state }) => (state === 'failed' ? (barrierOfCheck[code] ?? []) : []));
}

/** The barrier that a decision ran into. */
export function barrierIn(error: unknown): ApprovalBarrier | undefined {
  const code = error instanceof RequestError ? error.code : undefined;
  return barriers.find((barrier) => barrier === code);
}
