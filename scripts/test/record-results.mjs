import { writeFileSync } from 'node:fs';

/** A Jest reporter that leaves behind, in the file that TEST_RESULTS_FILE names, what each test file came to. */
export default class RecordResults {
  onRunComplete(_contexts, results) {
    const files = results.testResults.map((file) => ({
      project: file.displayName?.name ?? '',
      path: file.testFilePath,
      passed: file.numPassingTests,
      // A file that could not be loaded has no tests to count, and is a failure all the same.
      failed: file.numFailingTests + (file.testExecError && file.numFailingTests === 0 ? 1 : 0),
      skipped: file.numPendingTests + file.numTodoTests,
      milliseconds: file.perfStats.runtime,
    }));
    writeFileSync(process.env.TEST_RESULTS_FILE, JSON.stringify(files));
  }
}
