/**
 * The types of every answer, derived from the schemas in `schemas/`. Types only: the web bundle
 * imports this file and no schema library comes with it.
 */

import type { auditAnswer, draftAnswer, draftList, draftSummary } from './schemas/administration.ts';
import type { aliasesAnswer } from './schemas/aliases.ts';
import type { sameAnswer } from './schemas/alike.ts';
import type { basketAnswer } from './schemas/basket.ts';
import type { checkAnswer } from './schemas/check.ts';
import type { documentSummary, place, ValueOf } from './schemas/common.ts';
import type { compareAnswer } from './schemas/compare.ts';
import type {
  documentAnswer,
  documentList,
  provisionAnswer,
  reportAnswer,
  textsAnswer,
} from './schemas/document.ts';
import type { gapsAnswer } from './schemas/gaps.ts';
import type { referencesAnswer } from './schemas/references.ts';
import type { relatedAnswer } from './schemas/related.ts';
import type { errorAnswer, goAnswer, healthAnswer, searchAnswer } from './schemas/search.ts';
import type { hitsAnswer, suggestAnswer } from './schemas/suggest.ts';
import type { termsAnswer } from './schemas/terms.ts';

export type DocumentSummary = ValueOf<typeof documentSummary>;
/** A place in the library with everything needed to show it as a link. */
export type Place = ValueOf<typeof place>;

/** GET /api/documents */
export type DocumentList = ValueOf<typeof documentList>;
/** GET /api/documents/:id */
export type DocumentAnswer = ValueOf<typeof documentAnswer>;
export type ContentsLine = DocumentAnswer['contents'][number];
/** GET /api/documents/:id/provisions/:eId */
export type ProvisionAnswer = ValueOf<typeof provisionAnswer>;
/** GET /api/documents/:id/report */
export type ReportAnswer = ValueOf<typeof reportAnswer>;
export type TextsAnswer = ValueOf<typeof textsAnswer>;
/** GET /api/documents/:id/references and /api/documents/:id/provisions/:eId/references */
export type ReferencesAnswer = ValueOf<typeof referencesAnswer>;
/** GET /api/documents/:id/terms */
export type TermsAnswer = ValueOf<typeof termsAnswer>;
/** GET /api/documents/:id/provisions/:eId/same */
export type SameAnswer = ValueOf<typeof sameAnswer>;
/** GET /api/documents/:id/provisions/:eId/related */
export type RelatedAnswer = ValueOf<typeof relatedAnswer>;
export type RelatedClause = RelatedAnswer['clauses'][number];
export type NameHere = RelatedAnswer['names'][number];
/** GET /api/gaps */
export type GapsAnswer = ValueOf<typeof gapsAnswer>;

/** GET /api/drafts */
export type DraftList = ValueOf<typeof draftList>;
export type DraftSummary = ValueOf<typeof draftSummary>;
/** GET /api/drafts/:draft, POST /api/documents */
export type DraftAnswer = ValueOf<typeof draftAnswer>;
/** GET /api/audit */
export type AuditAnswer = ValueOf<typeof auditAnswer>;

/** GET /api/search */
export type SearchAnswer = ValueOf<typeof searchAnswer>;
export type DocumentHits = SearchAnswer['groups'][number];
export type ArticleHits = DocumentHits['articles'][number];
export type SearchHit = ArticleHits['hits'][number];

/** POST /api/check */
export type CheckAnswer = ValueOf<typeof checkAnswer>;
export type CheckFinding = CheckAnswer['findings'][number];
export type CheckEvidence = CheckFinding['evidence'][number];

/** GET /api/aliases */
export type AliasesAnswer = ValueOf<typeof aliasesAnswer>;

/** GET /api/suggest */
export type SuggestAnswer = ValueOf<typeof suggestAnswer>;
/** GET /api/documents/:id/hits */
export type HitsAnswer = ValueOf<typeof hitsAnswer>;

/** GET /api/basket */
export type BasketAnswer = ValueOf<typeof basketAnswer>;
/** GET /api/compare */
export type CompareAnswer = ValueOf<typeof compareAnswer>;

/** GET /go, where the citation fits no place or several */
export type GoAnswer = ValueOf<typeof goAnswer>;
/** GET /api/health */
export type HealthAnswer = ValueOf<typeof healthAnswer>;
/** Every answer with a status of 400 and above. */
export type ErrorAnswer = ValueOf<typeof errorAnswer>;
