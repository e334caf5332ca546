import { beijingMinute } from '../calendar/civil-date';
import { type ActivityKind, isLook } from './activity-kinds';

interface Happening {
  at: string;
  kind: ActivityKind;
}

/** Whoever reviews a case opens several photos, and may open them again: looks of one minute are told as one, with how often. */
export function isSameLook(one: Happening, other: Happening): boolean {
  const minuteOf = ({ at }: Happening) => beijingMinute(new Date(at));
  return isLook(one.kind) && one.kind === other.kind && minuteOf(one) === minuteOf(other);
}
