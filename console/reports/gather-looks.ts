import { isSameLook } from '../../domain/activity/is-same-look';
import type { Activity } from '../../domain/contract/activity';

/** What happened, looks of one minute as one. */
export function gatherLooks(activities: readonly Activity[]): (Activity & { times: number })[] {
  const gathered: (Activity & { times: number })[] = [];
  for (const activity of activities) {
    const before = gathered.at(-1);
    if (before && isSameLook(before, activity)) before.times += 1;
    else gathered.push({ ...activity, times: 1 });
  }
  return gathered;
}
