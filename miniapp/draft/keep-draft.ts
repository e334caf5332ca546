import { type PhotoPurpose, unusedPhotoDays } from '../../domain/photo/photo-sides';
import { newIdempotencyKey } from '../api/idempotency-key';
import { createStore, type Store } from '../store';

/** The photos of a draft, by what they are of. */
export interface KeptPhotos<Purpose extends PhotoPurpose> {
  photos: Record<Purpose, string | null>;
  /** The photo with which the person goes on although it cannot be used; another in its place asks again (R3). */
  photosAsTheyAre: Record<Purpose, string | null>;
}

/** Whether the person goes on with the photo that is kept although it cannot be used. */
export function isAsItIs<Purpose extends PhotoPurpose>(
  { photos, photosAsTheyAre }: KeptPhotos<Purpose>,
  purpose: Purpose,
): boolean {
  return photos[purpose] !== null && photosAsTheyAre[purpose] === photos[purpose];
}

/** Whether anything of it was typed or photographed yet. */
export function isBegun({ photos, typed }: { photos: object; typed?: object }): boolean {
  return Object.values({ ...photos, ...typed }).some(Boolean);
}

/** A submission under way: its key is kept from the first try until an answer arrives, so that a double tap, a lost reply or a restart make one (R4). */
export interface KeptSubmission<Body> {
  key: string;
  body: Body;
}

/** The submission of this body: the one under way where it is the same, else a new one. */
export function submissionOf<Body>(underWay: KeptSubmission<Body> | null, body: Body): KeptSubmission<Body> {
  if (underWay && JSON.stringify(underWay.body) === JSON.stringify(body)) return underWay;
  return { key: newIdempotencyKey(), body };
}

interface Kept {
  accountId: string;
  /** When it was last changed, by this device's clock. */
  changedAt: number;
}

/** What a person has begun and not submitted yet: it stays on the device, belongs to one account, and goes when its photos do (R7). */
export interface DraftKeeper<Draft extends Kept> {
  store: Store<Draft | null>;
  /** The draft of this account while it is not too old; another account's is never shown. */
  of(accountId: string): Draft | null;
  /** Changes the draft that is kept now; answers that arrive after it was erased change nothing. */
  change(accountId: string, next: (kept: Draft) => Draft): void;
  erase(): void;
  eraseOld(): void;
}

const longestKeptMs = unusedPhotoDays * 24 * 60 * 60 * 1000;

/** Keeps one kind of draft under a storage key. */
export function keepDraft<Draft extends Kept>(
  key: string,
  isValid: (stored: unknown) => stored is Draft,
): DraftKeeper<Draft> {
  const store = createStore<Draft | null>(key, null, isValid);
  const isOld = ({ changedAt }: Draft) => Date.now() - changedAt > longestKeptMs;
  const erase = () => store.set(null);
  return {
    store,
    erase,
    of(accountId) {
      const kept = store.get();
      return kept?.accountId === accountId && !isOld(kept) ? kept : null;
    },
    change(accountId, next) {
      const kept = store.get();
      if (kept?.accountId === accountId) store.set({ ...next(kept), changedAt: Date.now() });
    },
    eraseOld() {
      const kept = store.get();
      if (kept && isOld(kept)) erase();
    },
  };
}
