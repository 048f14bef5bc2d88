/**
 * A policy document: one expression of a work as a tree of provisions, with everything of the source
 * that is not a provision beside it. Named so because `Document` is a browser global.
 */
import type { Citation } from './citation.ts';
import type { Problem } from './problem.ts';
import type { Provision } from './provision.ts';
import type { Reference } from './reference.ts';
import type { SourcePlace } from './span.ts';
import type { Term } from './term.ts';
import type { Expression, Work } from './work.ts';

/** What a source says about the document as a whole; parts of the document, not provisions. */
export const FIELD_NAMES = [
  'title',
  'docNumber',
  'issuers',
  'issuing',
  'kicker',
  'byline',
  'addressee',
  'signature',
  'note',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export interface DocumentField extends SourcePlace {
  readonly name: FieldName;
  readonly text: string;
}

export const REMOVAL_REASONS = {
  'page-number': '页码',
  'running-header': '页眉页脚',
  contents: '目录',
  outline: '文件书签',
  'repeated-table-head': '重复的表头',
  'figure-text': '图中文字',
  advertisement: '广告',
  navigation: '网页导航',
  'hidden-text': '不打印的隐藏文字',
  'line-prefix': '行首的行号或引用符',
  'table-rule': '表格框线',
} as const;
export type RemovalReason = keyof typeof REMOVAL_REASONS;

/** Text of the source that is no part of the document, kept so that nothing goes silently. */
export interface Removed extends SourcePlace {
  readonly reason: RemovalReason;
  readonly text: string;
}

export interface PolicyDocument {
  readonly work: Work;
  readonly expression: Expression;
  readonly fields: readonly DocumentField[];
  readonly body: readonly Provision[];
  readonly removed: readonly Removed[];
}

/** What a document says, found without looking at any other document. */
export interface Analysis {
  readonly terms: readonly Term[];
  readonly citations: readonly Citation[];
}

/** Where the non-blank characters of a source went, as code points. */
export interface CharacterCount {
  /** What the source holds: the three others together, or the program has lost or doubled some. */
  readonly extracted: number;
  readonly provisions: number;
  readonly fields: number;
  readonly removed: number;
}

/** A document after every step that needs no other document. */
export interface CompiledDocument extends PolicyDocument, Analysis {
  /** Counted when it was read: only then its source is at hand. */
  readonly characters: CharacterCount;
  readonly problems: readonly Problem[];
}

/** A document whose citations have been resolved over the whole library. */
export interface LinkedDocument extends CompiledDocument {
  readonly references: readonly Reference[];
}
