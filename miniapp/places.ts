import { pages } from './pages';

const places = new Map<string, string>([
  ['activity', pages.activity],
  ['clearing-board', pages.clearingBoard],
  ['clearing-status', pages.clearingStatus],
  ['correction-status', pages.correctionStatus],
  ['holder-claim-status', pages.holderClaimStatus],
  ['objection', pages.objection],
  ['real-name', pages.realName],
  ['reissue-status', pages.reissueStatus],
  ['renew', pages.renewalForm],
  ['verification-status', pages.status],
]);

/** Where what the service says leads to, by its `action`; of one that a later release added nothing is known. */
export function placeOf(action: string): string | undefined {
  return places.get(action);
}
