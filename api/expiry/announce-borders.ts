import type { Knex } from 'knex';
import { v4 as uuidv4 } from 'uuid';
import { addDays, beijingDate, type CivilDate } from '../../domain/calendar/civil-date';
import {
  borderOn,
  type DocumentBorder,
  documentBorders,
  stateFrom,
  validUntilAt,
} from '../../domain/real-name/document-borders';
import { documentStanding, graceEnd } from '../../domain/real-name/document-state';
import { fromColumn, toColumn } from '../database/time';
import { inTransaction } from '../database/transaction';
import type { Deps } from '../deps';
import { writeNotices } from '../notice/write-notices';
import { writeChanges } from '../partner/webhook/announce-change';
import {
  type BorderRow,
  type DueCard,
  findBorder,
  holdBorder,
  insertBorder,
  listClearing,
  listDueCards,
  listKeepingOpen,
  moveBorder,
  type Reached,
  releaseBorder,
} from './border-store';
import { occasionOfCard } from './occasion-of-card';

const batch = 500;
/** Longer than a batch takes. */
const holdMs = 60_000;
/** Sorts after every id. */
const endOfDay = '~';

type Announcing = Pick<Deps, 'db' | 'clock' | 'sessionClock' | 'graceDays' | 'quietHours'>;

/**
 * The daily work (R20): tells everybody whose card reaches a border today, and whoever reached one while nobody was at work. It costs
 * what is due: each border remembers how far it has come in the index of all cards, and moves on in the transaction that writes
 * the messages, so that a process that is killed neither skips nor repeats anybody. Several processes share it, border by border.
 */
export async function announceBorders(deps: Announcing, stopping?: AbortSignal): Promise<void> {
  const holder = uuidv4();
  for (const { kind } of documentBorders) {
    if (stopping?.aborted) return;
    await announceBorder(deps, kind, holder, stopping);
  }
}

async function announceBorder(
  deps: Announcing,
  kind: DocumentBorder,
  holder: string,
  stopping: AbortSignal | undefined,
): Promise<void> {
  const lastDay = validUntilAt(kind, beijingDate(deps.clock.now()), deps.graceDays);
  await beginAt(deps.db, kind, lastDay);
  while (!stopping?.aborted) {
    const now = deps.sessionClock.now();
    const until = toColumn(new Date(now.getTime() + holdMs));
    if (!(await holdBorder(deps.db, kind, holder, { now: toColumn(now), until }))) return;
    if ((await announceBatch(deps, kind, lastDay)) < batch) break;
  }
  await releaseBorder(deps.db, kind, holder);
}

/**
 * A border that was never worked at begins with today's cards: who reached it before was told of nothing, and reaches the next one. So
 * does one that lies ahead of the clock, which only the sandbox's can be; who was told is not told again.
 */
async function beginAt(db: Knex, kind: DocumentBorder, lastDay: CivilDate): Promise<void> {
  const before = { valid_until: addDays(lastDay, -1), real_name_id: endOfDay };
  const reached = await findBorder(db, kind);
  if (!reached) await insertBorder(db, kind, before);
  else if (reached.valid_until > lastDay) await moveBorder(db, reached, before);
}

/** Tells one batch and moves the border on, both or neither. Answers with how many cards there were. */
async function announceBatch(deps: Announcing, kind: DocumentBorder, lastDay: CivilDate): Promise<number> {
  return inTransaction(deps.db, async (trx) => {
    const border = await findBorder(trx, kind);
    if (!border) return 0;
    const cards = await listDueCards(trx, border, lastDay, batch);
    const next = cards.length < batch ? caughtUp(cards.at(-1), border, lastDay) : reachedAt(cards.at(-1));
    // Read before it is written: whoever was faster has told these already.
    if (next && !(await moveBorder(trx, border, next))) throw new LostBorder();
    await tell(trx, deps, kind, cards);
    return cards.length;
  }).catch((error: unknown) => {
    if (error instanceof LostBorder) return 0;
    throw error;
  });
}

/** Another process went on from where this one was about to. */
class LostBorder extends Error {}

function reachedAt(card: DueCard | undefined): Reached | undefined {
  return card && { valid_until: card.valid_until, real_name_id: card.id };
}

/** All that is due was told. The day itself stays open until its end: whoever is verified today by such a card is told too. */
function caughtUp(last: DueCard | undefined, border: BorderRow, lastDay: CivilDate): Reached | undefined {
  const yesterday = { valid_until: addDays(lastDay, -1), real_name_id: endOfDay };
  if (last?.valid_until === lastDay) return reachedAt(last);
  return border.valid_until < yesterday.valid_until ? yesterday : reachedAt(last);
}

async function tell(
  trx: Knex.Transaction,
  deps: Announcing,
  kind: DocumentBorder,
  cards: readonly DueCard[],
): Promise<void> {
  if (cards.length === 0) return;
  const today = beijingDate(deps.clock.now());
  const { graceDays } = deps;
  const keepingOpen = await listKeepingOpen(
    trx,
    cards.map(({ account_id }) => account_id),
  );
  const clearing = await listClearing(
    trx,
    cards.map(({ account_id }) => account_id),
  );
  const sentIn = new Map(keepingOpen.map((submission) => [submission.account_id, submission]));
  const stateOf = ({ account_id, valid_until, extended_until }: DueCard) => {
    const underReview = sentIn.get(account_id);
    const underReviewSince = underReview && beijingDate(fromColumn(underReview.submitted_at));
    const dates = { validUntil: valid_until, graceDays, extendedUntil: extended_until, underReviewSince };
    return documentStanding(dates, today).state;
  };
  const isDue = (card: DueCard) => {
    // Nobody was at work for days: only what holds today is said.
    if (borderOn(card.valid_until, today, graceDays) !== kind) return false;
    if (kind === 'document_suspended') return stateOf(card) === 'suspended';
    // Nothing that they could do about it; should the review end otherwise, they are told then.
    return sentIn.get(card.account_id)?.kind !== 'renewal' && !clearing.has(card.account_id);
  };
  await writeNotices(
    trx,
    deps,
    kind,
    cards.filter(isDue).map((card) => ({
      accountId: card.account_id,
      occasion: occasionOfCard(card),
      said: {
        day: card.valid_until,
        until: graceEnd(card.valid_until, { graceDays, extendedUntil: card.extended_until }),
      },
    })),
  );
  const changed = cards.filter((card) => stateOf(card) === stateFrom[kind]).map(({ account_id }) => account_id);
  await writeChanges(trx, deps, changed, 'document_state_changed');
}
