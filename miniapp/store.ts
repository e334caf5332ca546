import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

/** One value that pages share, kept in the platform's storage. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/**
 * A store under a storage key. What an older release stored, or storage that refuses to be read, counts as `initial`.
 *
 * @param isValid tells whether a stored value still has the shape of today
 */
export function createStore<T>(key: string, initial: T, isValid: (stored: unknown) => stored is T): Store<T> {
  let value: T | undefined;
  const listeners = new Set<() => void>();
  return {
    get() {
      if (value === undefined) value = readStored(key, isValid) ?? initial;
      return value;
    },
    set(next) {
      value = next;
      writeStored(key, next);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readStored<T>(key: string, isValid: (stored: unknown) => stored is T): T | undefined {
  try {
    const stored: unknown = Taro.getStorageSync(key);
    return isValid(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** A full or forbidden storage costs the memory of the value after closing, never the page. */
function writeStored(key: string, value: unknown): void {
  try {
    if (value === null) Taro.removeStorageSync(key);
    else Taro.setStorageSync(key, value);
  } catch {
    return;
  }
}

/** The store's value, followed by the page. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
