import type { CivilDate } from '../calendar/civil-date';
import type { ClearingOpener } from '../clearing/assisted-clearing';
import type { ErasedItem, KeptItem } from '../clearing/receipt';
import type { Instant } from './instant';

/** GET /v1/clearings/:id/receipt: what became of everything when the real name was cleared (R27). */
export interface ClearingReceipt {
  /** Of the request. */
  id: string;
  /** Who asked for it. */
  openedBy: ClearingOpener;
  maskedName: string;
  maskedIdNumber: string;
  verifiedAt: Instant;
  clearedAt: Instant;
  erased: { code: ErasedItem; count: number; words: string }[];
  kept: {
    code: KeptItem;
    words: string;
    /** Why, in words. */
    why: string;
    /** The last day; `null`: for as long as the account is there. */
    until: CivilDate | null;
    /** When its time was over. */
    deletedAt: Instant | null;
  }[];
}
