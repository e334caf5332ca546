/** Port: where encrypted photos lie. Names are photo ids; contents are never plain. */
export interface PhotoStorage {
  /** Resolves when the bytes would survive a power cut. */
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** `undefined` when there is no such photo. */
  get(id: string): Promise<Uint8Array | undefined>;
  /** Removes what is there, and what a `put` that was cut short left behind. Nothing there is no error. */
  remove(id: string): Promise<void>;
}
