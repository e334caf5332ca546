import { correctionKeeper } from './correction-draft';
import { draftKeeper } from './draft';
import { holderClaimKeeper } from './holder-claim-draft';

/** Those that hold an ID number, which must not stay on a device given away. */
const keepers = [draftKeeper, correctionKeeper, holderClaimKeeper];

export function eraseDrafts(): void {
  for (const { erase } of keepers) erase();
}

export function eraseOldDrafts(): void {
  for (const { eraseOld } of keepers) eraseOld();
}
