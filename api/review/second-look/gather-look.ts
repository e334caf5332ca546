import type { Knex } from 'knex';
import { isLook } from '../../../domain/review/second-look';
import { assertThat } from '../../http/refusal';
import { findCase, type NamedCaseRow } from '../case-store';
import { findSecondLook, type Look } from './second-look-store';

/** The second look that a case is, or that it settles. Other cases have none. */
export async function gatherLook(db: Knex, row: NamedCaseRow): Promise<Look | undefined> {
  if (!isLook(row.kind)) return undefined;
  const look = await findSecondLook(db, row.id);
  assertThat(look, 'not_found');
  const [first, second] = [await findCase(db, look.first_case_id), await findCase(db, look.case_id)];
  assertThat(first && second, 'not_found');
  return { look, first, second };
}
