import { type StaffNeed, staffNeed } from '../../domain/staff/staff-needs';
import type { Deps } from '../deps';
import type { StaffRow } from './staff-store';

/** What somebody must do before anything else; codes are asked for everywhere but in the sandbox. */
export function needOf(
  deps: Pick<Deps, 'sandbox'>,
  row: Pick<StaffRow, 'password_temporary' | 'code_secret_sealed'>,
): StaffNeed | undefined {
  return staffNeed({
    temporaryPassword: Boolean(row.password_temporary),
    hasCode: row.code_secret_sealed !== null,
    codesRequired: deps.sandbox === undefined,
  });
}
