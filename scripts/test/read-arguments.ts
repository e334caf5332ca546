import { type PartName, partNames } from './parts';

export interface TestArguments {
  without: Set<PartName | 'check'>;
  /** Everything else is Jest's: a path, `-t`, `--verbose`, … */
  forJest: string[];
}

const known = ['check', ...partNames] as const;

/** Reads `--without browser,mysql` (or `--without=…`); throws, in one line, at a part that does not exist. */
export function readArguments(given: readonly string[]): TestArguments {
  const without = new Set<PartName | 'check'>();
  const forJest: string[] = [];
  for (let i = 0; i < given.length; i += 1) {
    const argument = given[i] ?? '';
    if (argument !== '--without' && !argument.startsWith('--without=')) {
      forJest.push(argument);
      continue;
    }
    const list = argument === '--without' ? (given[++i] ?? '') : argument.slice('--without='.length);
    for (const name of list.split(',')) without.add(partNamed(name.trim()));
  }
  return { without, forJest };
}

function partNamed(name: string): PartName | 'check' {
  const part = known.find((one) => one === name);
  if (!part) throw new Error(`--without takes ${known.join(', ')}; there is no part "${name}"`);
  return part;
}
