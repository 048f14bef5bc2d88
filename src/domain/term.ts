/** Names that a document declares for itself: 以下简称, and 本办法所称…，是指…. */
import type { EId } from './provision.ts';
import type { TextSpan } from './span.ts';

export interface Term {
  /** The name as declared, without quotation marks: 条例, 自创区. */
  readonly term: string;
  /** What it stands for: the words before the bracket, or the definition. */
  readonly meaning: string;
  /** 'alias': 以下简称; 'definition': 是指. */
  readonly sort: 'alias' | 'definition';
  /** The provision that declares it and the place in that provision's text. */
  readonly eId: EId;
  readonly span: TextSpan;
}
