/** One thing that must hold, and whether it does. */
export interface Requirement {
  words: string;
  reached: string;
  passed: boolean;
}

/** What was reached, line by line, as the end of a report. */
export function requirementLines(requirements: readonly Requirement[]): string {
  const lines = requirements.map(
    ({ words, reached, passed }) => `  ${passed ? 'pass' : 'FAIL'}  ${words}: ${reached}\n`,
  );
  return `Must reach\n\n${lines.join('')}`;
}
