import { parseArgs } from 'node:util';

export interface BenchArguments {
  /** `clean`: what must be read; `all`: every kind of photo. */
  set: 'clean' | 'all';
  /** Clean photos; of each other kind there are a few. */
  count: number;
  seed: string;
  /** Only these kinds, where given. */
  kinds: string[];
  /** How many photos are read in a row to see whether memory grows; 0 leaves it out. */
  memory: number;
  /** Whether to time GET /v1/me while photos are read. */
  me: boolean;
  /** Whether to name each photo of which a field came out wrong or empty. */
  verbose: boolean;
}

const usage = 'Options: --set clean|all  --count N  --seed TEXT  --kinds clean,blurred,…  --memory N  --me  --verbose';

/** Reads the options; throws, in one line, at one that does not exist. */
export function readArguments(given: readonly string[]): BenchArguments {
  const { values } = parse([...given]);
  const set = values.set;
  if (set !== 'clean' && set !== 'all') throw new Error(`--set takes clean or all. ${usage}`);
  return {
    set,
    count: whole('count', values.count),
    seed: values.seed,
    kinds: values.kinds ? values.kinds.split(',') : [],
    memory: whole('memory', values.memory),
    me: values.me,
    verbose: values.verbose,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        set: { type: 'string', default: 'all' },
        count: { type: 'string', default: '240' },
        seed: { type: 'string', default: 'bench' },
        kinds: { type: 'string' },
        memory: { type: 'string', default: '0' },
        me: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}. ${usage}`);
  }
}

function whole(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} takes a whole number. ${usage}`);
  return number;
}
