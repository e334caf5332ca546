/** What came of taking or choosing a photo. */
export type ChosenPhoto =
  | { ok: true; path: string }
  /** `cancelled`: the person closed the camera or the album, which needs no words. */
  | { ok: false; problem: 'cancelled' | 'denied' | 'too-large' | 'cannot-open' };
