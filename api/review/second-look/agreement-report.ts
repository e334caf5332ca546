import type { Knex } from 'knex';
import {
  addDays,
  beijingDate,
  type CivilDate,
  isCivilDate,
  startOfBeijingDay,
} from '../../../domain/calendar/civil-date';
import type { Agreement, WaitingLooks } from '../../../domain/contract/second-look';
import { rejectionReasons } from '../../../domain/review/rejection-reasons';
import { type Looked, type Tally, tally, tallyByDecider, tallyByReason } from '../../../domain/review/tally-agreement';
import type { Language } from '../../../domain/words';
import { toColumn } from '../../database/time';
import type { Deps } from '../../deps';
import { type BadField, invalidInput } from '../../http/refusal';
import { countLooked, countUnjudgeable, countWaitingLooks, firstOpinion, secondOpinion } from './second-look-store';

/** What is shown unless days are named, today included. */
const usualDays = 30;
/** A quarter: what is read stays bounded. */
const mostDays = 92;

/** How far second looks agree with what was decided (R13), by the Beijing days on which they were over. Refuses with `invalid_input`. */
export async function reportAgreement(
  { db, clock }: Deps,
  asked: { from?: string; to?: string },
  language: Language,
): Promise<Agreement> {
  const { from, to } = periodOf(asked, beijingDate(clock.now()));
  const all = await listLooked(db, from, to);
  return {
    from,
    to,
    waiting: await readWaitingLooks(db),
    all: tally(all),
    deciders: tallyByDecider(all),
    reasons: tallyByReason(all).map(({ reason, ...counted }) => ({
      reason,
      words: reason && rejectionReasons[reason].words[language],
      ...counted,
    })),
  };
}

function periodOf({ from, to }: { from?: string; to?: string }, today: CivilDate): { from: CivilDate; to: CivilDate } {
  const bad: BadField[] = [];
  if (from !== undefined && !isCivilDate(from)) bad.push({ path: 'from', code: 'not_a_date' });
  if (to !== undefined && !isCivilDate(to)) bad.push({ path: 'to', code: 'not_a_date' });
  if (bad.length > 0) throw invalidInput(bad);
  const last = to ?? today;
  const period = { from: from ?? addDays(last, 1 - usualDays), to: last };
  const fits = period.from <= period.to && addDays(period.from, mostDays) > period.to;
  if (!fits) throw invalidInput([{ path: 'from', code: 'period_too_long' }]);
  return period;
}

/** Of all second looks that were over from one Beijing day to another. */
export async function readAgreement(db: Knex, from: CivilDate, to: CivilDate): Promise<Tally> {
  return tally(await listLooked(db, from, to));
}

/** What waits to be judged again, now. */
export async function readWaitingLooks(db: Knex): Promise<WaitingLooks> {
  const counted = await countWaitingLooks(db);
  return {
    secondLooks: counted['second-look'],
    disagreements: counted.disagreement,
    nobody: await countUnjudgeable(db),
  };
}

async function listLooked(db: Knex, from: CivilDate, to: CivilDate): Promise<Looked[]> {
  const rows = await countLooked(db, toColumn(startOfBeijingDay(from)), toColumn(startOfBeijingDay(addDays(to, 1))));
  return rows.map(({ username, outcome, settled, count, ...row }) => ({
    username,
    first: firstOpinion({ outcome: row.first_outcome }, { reasons: row.first_reasons }),
    second: secondOpinion(row),
    outcome,
    settled,
    count,
  }));
}
