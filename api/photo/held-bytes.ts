/** Bytes of uploads that this process holds at once; past it, an upload is asked to come back. */
const mostHeldBytes = 192 * 1024 * 1024;

let held = 0;

/** What one upload holds of the process's memory. */
export interface HeldBytes {
  /** False when that would be more than all uploads together may hold. */
  take(bytes: number): boolean;
  release(): void;
}

/**
 * Counts what is held, not how many come: a slow sender holds little for long, and must not keep others out.
 */
export function holdBytes(): HeldBytes {
  let own = 0;
  return {
    take(bytes) {
      if (held + bytes > mostHeldBytes) return false;
      held += bytes;
      own += bytes;
      return true;
    },
    release() {
      held -= own;
      own = 0;
    },
  };
}
