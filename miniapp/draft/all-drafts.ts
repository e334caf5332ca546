import { correctionKeeper } from './correction-draft';
import { draftKeeper } from './draft';
import { holderClaimKeeper } from './holder-claim-draft';
import { objectionKeeper } from './objection-draft';
import { renewalKeeper } from './renewal-draft';

/** Those that hold an ID number or what a person wrote, which must not stay on a device given away. */
const keepers = [draftKeeper, correctionKeeper, holderClaimKeeper, objectionKeeper, renewalKeeper];

export function eraseDrafts(): void {
  for (const { erase } of keepers) erase();
}

export function eraseOldDrafts(): void {
  for (const { eraseOld } of keepers) eraseOld();
}
