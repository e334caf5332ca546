import type { Reissue } from '../../domain/contract/reissue';
import type { ReissueField } from '../../domain/reissue/reissue-fields';
import type { PresentingRequest } from '../review/present-reviewed-request';
import { presentSubmitted } from '../verification/present-verification';
import { paperOf, type ReissueRow } from './reissue-store';

/** The paper of a reissue as its owner sees it. */
export function presentReissue(row: ReissueRow, by: PresentingRequest): Reissue {
  return { ...presentSubmitted<ReissueField>(row, by), ...paperOf(row), heldOpenUntil: row.valid_until };
}
