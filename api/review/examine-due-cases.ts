import pLimit from 'p-limit';
import type { Authority } from '../authority/authority';
import { toColumn } from '../database/time';
import type { Deps } from '../deps';
import { listDueExaminations } from './examination-store';
import { examineCase } from './examine-case';

const atOnce = 8;
/** No more than fit into a minute, however slow the authority is. */
const batch = 120;
/** Questions in a row without an answer, after which the authority is taken to be down. */
const mostUnanswered = 3;

/**
 * Every submission whose time has come: those whose process went away, and those that the authority left unanswered.
 *
 * While the authority is down only a few are asked about in a run, to see whether it is back. The others stay due and
 * keep their tries: an outage of an hour must not send all that came in to people.
 */
export async function examineDueCases(deps: Deps, stopping?: AbortSignal): Promise<void> {
  const due = await listDueExaminations(deps.db, toColumn(deps.clock.now()), batch);
  const limit = pLimit(atOnce);
  const { authority, isDown } = watch(deps.authority);
  const examine = async (id: string) => {
    if (!stopping?.aborted && !isDown()) await examineCase({ ...deps, authority }, id);
  };
  await Promise.all(
    due.map(({ verification_id: id }) =>
      // One that cannot be opened holds up none of the others.
      limit(() => examine(id)).catch((err: unknown) =>
        deps.log.error({ err, verification: id }, 'A submission could not be examined'),
      ),
    ),
  );
}

/** The authority, and whether it has stopped answering. */
function watch(authority: Authority | undefined): { authority: Authority | undefined; isDown(): boolean } {
  let unanswered = 0;
  const watched: Authority | undefined = authority && {
    name: authority.name,
    async ask(person) {
      const answer = await authority.ask(person);
      unanswered = answer === 'unavailable' ? unanswered + 1 : 0;
      return answer;
    },
  };
  return { authority: watched, isDown: () => unanswered >= mostUnanswered };
}
