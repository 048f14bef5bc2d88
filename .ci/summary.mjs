/**
 * Prints "N passed, N failed" from vitest's JSON report. A test file that cannot be loaded has no tests
 * and counts as one failure; so does a run that never came to its tests because types or lint failed.
 */
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2], 'utf8');
if (text === '') {
  console.log('0 passed, 1 failed');
} else {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  console.log(`${numPassedTests} passed, ${numFailedTests + unloaded.length} failed`);
}
