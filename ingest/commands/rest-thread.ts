/**
 * Prepares first pages of a library in a thread of its own, so that the server goes on answering meanwhile.
 * It holds no lock: who writes in between is not held up, and what was prepared is then of no use.
 */
import { withLibraryForReading } from './own-library.ts';
import { warnOfUnprepared } from './terminal.ts';

try {
  // All texts are held for as long as it takes: thousands of answers are ranked, each over other documents.
  await withLibraryForReading((library) => library.prepareAnswers(), Number.POSITIVE_INFINITY);
} catch (error) {
  warnOfUnprepared(error);
}
