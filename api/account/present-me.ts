import { promisedDate } from '../../domain/calendar/working-days';
import type { Me } from '../../domain/contract';
import { fromColumn } from '../database/time';
import type { Deps } from '../deps';
import type { Person } from '../http/who';
import { presentRealName } from '../real-name/present-real-name';
import type { RealNameRow } from '../real-name/real-name-store';
import type { VerificationRow } from '../verification/verification-store';

interface Known {
  person: Person;
  realName: RealNameRow | undefined;
  newest: VerificationRow | undefined;
}

/** The account at a glance. Prompts come with expiring documents (R17). */
export function presentMe(deps: Deps, { person, realName, newest }: Known): Me {
  return {
    account: { id: person.accountId, nickname: person.nickname },
    realName: presentRealName(realName, deps.cipher),
    verification: newest
      ? {
          id: newest.id,
          status: newest.status,
          dueAt: promisedDate(
            fromColumn(newest.due_at),
            newest.decided_at === null ? deps.clock.now() : fromColumn(newest.decided_at),
            deps.calendar,
          ).dueAt.toISOString(),
        }
      : null,
    prompts: [],
  };
}
