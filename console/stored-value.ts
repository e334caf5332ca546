import { useSyncExternalStore } from 'react';

export interface StoredValue<T extends string> {
  read(): T;
  write(value: T): void;
  /** The value as a React state: every component that uses it follows a change. */
  use(): T;
}

/**
 * A text that outlives a reload: the session's token, the language, light or dark.
 *
 * Where the browser refuses storage (private windows, policies) it lives in memory until the page is closed.
 *
 * @param parse turns what was found (`null`: nothing) into a valid value
 */
export function storedValue<T extends string>(
  storage: () => Storage,
  key: string,
  parse: (text: string | null) => T,
): StoredValue<T> {
  const listeners = new Set<() => void>();
  let current = parse(tolerate(() => storage().getItem(key)));

  const read = () => current;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    read,
    write(value) {
      current = value;
      tolerate(() => (value === '' ? storage().removeItem(key) : storage().setItem(key, value)));
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, read),
  };
}

function tolerate<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}
