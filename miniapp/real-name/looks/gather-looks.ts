import type { LookPage } from '../../../domain/contract/audit';

export type Look = LookPage['looks'][number];

/** What was looked at in one go: within a minute, for one reason. */
export interface Sitting {
  first: Look;
  seen: { look: Look; times: number }[];
}

/**
 * Whoever reviews a case opens both photos, and may open them again: that is one event to the person, told with how
 * often each was looked at, not a page of equal lines.
 */
export function gatherLooks(looks: readonly Look[]): Sitting[] {
  const sittings: Sitting[] = [];
  for (const look of looks) {
    const sitting = sittings.at(-1);
    if (sitting && minuteOf(sitting.first) === minuteOf(look) && sitting.first.reason === look.reason)
      count(sitting, look);
    else sittings.push({ first: look, seen: [{ look, times: 1 }] });
  }
  return sittings;
}

function minuteOf({ at }: Look): string {
  return at.slice(0, 16);
}

function count({ seen }: Sitting, look: Look): void {
  const same = seen.find(
    ({ look: { what, side, byRole } }) => what === look.what && side === look.side && byRole === look.byRole,
  );
  if (same) same.times += 1;
  else seen.push({ look, times: 1 });
}
