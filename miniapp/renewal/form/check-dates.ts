import type { CivilDate } from '../../../domain/calendar/civil-date';
import { checkTypedIdentity, type FieldProblemAt, type TypedIdentity } from '../../../domain/verification/check-form';
import { checkRenewal } from '../../../domain/verification/check-renewal';
import type { VerifiedCard } from '../../draft/renewal-draft';

/**
 * What is wrong with the dates of a newer card, as far as this device can tell: the number, of which it knows the last sign,
 * is compared by the service.
 */
export function checkDates(verified: VerifiedCard, typed: TypedIdentity, today: CivilDate): FieldProblemAt[] {
  const wrong = checkTypedIdentity(typed, today).filter(({ path }) => path === 'validFrom' || path === 'validUntil');
  const isWrong = (path: string) => wrong.some((problem) => problem.path === path);
  const notNewer = checkRenewal({ name: '', ...verified }, { ...typed, name: '' });
  return [...wrong, ...notNewer.filter(({ path }) => !isWrong(path))];
}
