import { useSyncExternalStore } from 'react';
import { storedValue } from '../stored-value';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

export const appearance = storedValue<Appearance>(
  () => localStorage,
  'shiming.desk.appearance',
  (text) => appearances.find((known) => known === text) ?? 'system',
);

const darkSystem = () => window.matchMedia('(prefers-color-scheme: dark)');

function followSystem(listener: () => void) {
  const query = darkSystem();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the desk is dark now: by choice, else as the system is. */
export function useDark(): boolean {
  const chosen = appearance.use();
  const system = useSyncExternalStore(followSystem, () => darkSystem().matches);
  return chosen === 'system' ? system : chosen === 'dark';
}
