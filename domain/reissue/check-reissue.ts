import { type CivilDate, isCivilDate } from '../calendar/civil-date';
import type { FieldProblem } from '../verification/field-problems';
import { heldOpenUntil, type ReissuePaper } from './reissue-kinds';

/**
 * What is wrong with the date of a paper: both ends ask (R19). It is of the card by which the account is verified, so no older than that,
 * and what it opens is not over.
 *
 * @param validFrom the first valid day of that card
 * @param today the Beijing day of the check
 */
export function checkReissue(
  paper: ReissuePaper,
  validFrom: CivilDate,
  today: CivilDate,
): { path: 'issuedOn'; code: FieldProblem }[] {
  const code = dateProblem(paper, validFrom, today);
  return code ? [{ path: 'issuedOn', code }] : [];
}

function dateProblem(paper: ReissuePaper, validFrom: CivilDate, today: CivilDate): FieldProblem | undefined {
  const { issuedOn } = paper;
  if (issuedOn === '') return 'missing';
  if (!isCivilDate(issuedOn)) return 'not_a_date';
  if (issuedOn > today) return 'paper_in_future';
  if (issuedOn < validFrom) return 'paper_before_card';
  return heldOpenUntil(paper) < today ? 'paper_over' : undefined;
}
