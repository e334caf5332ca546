import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { isWeb } from './platform';

/** Told of a change, and whether another tab of the browser made it. */
type Listener = (by: 'this-tab' | 'another-tab') => void;

/** One value that pages share, kept in the platform's storage. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: Listener): () => void;
}

/**
 * A store under a storage key; on the web it follows what other tabs store there. What an older release stored, or storage that refuses to be read, counts as `initial`; the former is erased.
 *
 * @param isValid tells whether a stored value still has the shape of today
 */
export function createStore<T>(key: string, initial: T, isValid: (stored: unknown) => stored is T): Store<T> {
  let value: T | undefined;
  const listeners = new Set<Listener>();
  const notify: Listener = (by) => {
    for (const listener of [...listeners]) listener(by);
  };
  if (isWeb)
    window.addEventListener('storage', (event) => {
      // Without a key: everything was cleared.
      if (event.key !== null && event.key !== key) return;
      value = undefined;
      notify('another-tab');
    });
  return {
    get() {
      if (value === undefined) value = readStored(key, isValid) ?? initial;
      return value;
    },
    set(next) {
      value = next;
      writeStored(key, next);
      notify('this-tab');
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
    if (isValid(stored)) return stored;
    if (stored !== '') Taro.removeStorageSync(key);
    return undefined;
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
