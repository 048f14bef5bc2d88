/** What is said to who takes a basket along that holds clauses not to be relied on. Pure. */
import { warningOf } from '../../src/domain/standing.ts';
import type { BasketClause } from '../data/basket.ts';

/** `clauses`: in the order of the basket; null: not looked up yet. Null: every clause stands and is in force. */
export function basketWarning(clauses: readonly (BasketClause | null)[]): string | null {
  const numbers = clauses.flatMap((clause, index) =>
    clause !== null && isDoubtful(clause) ? [index + 1] : [],
  );
  if (numbers.length === 0) return null;
  return `请注意：第 ${numbers.join('、')} 条并非现行有效或者已有变动，详见该条说明。`;
}

/** The warning of the text a clause stands in; null: it may be quoted without a word, or is not there. */
export function clauseWarning({ place, status }: BasketClause): string | null {
  return place === null || status === null ? null : warningOf({ id: place.document, status });
}

function isDoubtful(clause: BasketClause): boolean {
  return clause.refusal !== null || clause.formerWords.length > 0 || clauseWarning(clause) !== null;
}
