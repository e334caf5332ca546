import type { ShortcutKey } from './shortcuts-help';

/** What the keys do on the page of a case. */
export const caseKeys: readonly ShortcutKey[] = [
  ['approve', 'A'],
  ['refuse', 'R'],
  ['release', 'L'],
  ['handOver', 'T'],
  ['park', 'W'],
  ['next', 'N'],
  ['queue', 'Q'],
  ['disclose', 'D'],
  ['otherPhoto', 'P'],
  ['zoomIn', '+'],
  ['zoomOut', '-'],
  ['rotateLeft', '['],
  ['rotateRight', ']'],
  ['brighter', 'B'],
  ['darker', 'V'],
  ['moreContrast', 'C'],
  ['lessContrast', 'X'],
  ['reset', '0'],
  ['help', '?'],
];
