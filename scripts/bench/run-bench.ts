import { type Requirement, requirementLines } from './requirement';

/** Prints one line of a report. */
export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Measures, says what was reached, and ends with 1 where something that must be reached was not. */
export function runBench(measure: () => Promise<readonly Requirement[]>): void {
  measure().then(
    (requirements) => {
      say(requirementLines(requirements));
      process.exitCode = requirements.every(({ passed }) => passed) ? 0 : 1;
    },
    (error: Error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    },
  );
}
