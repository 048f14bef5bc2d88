/**
 * A citation is what the text says; a reference (reference.ts) is what it means. Finding citations
 * is pure work on text. False friend: in Akoma Ntoso the element `citation` is a legal-basis clause.
 */
import type { ProvisionKind } from './levels.ts';
import type { EId, TextPart } from './provision.ts';
import type { TextSpan } from './span.ts';

/** A number as cited: 第一百二十条之一 is { number: 120, branch: 1 }. */
export interface CitedNumber {
  readonly number: number;
  readonly branch: number | null;
}

/** One step of a pinpoint: 第十二条, 第二款, 第（三）项, “二、发展目标”. */
export interface PinpointStep extends CitedNumber {
  readonly level: ProvisionKind;
  /** The words in quotation marks, where the step is cited by its heading: 二、发展目标. */
  readonly heading?: string;
  /** The letter or Roman numeral, where the step is cited by it: a of a）项. Its number is then not known. */
  readonly letter?: string;
}

/** One place that a citation names, outermost step first; a range is expanded into its places. */
export interface Pinpoint {
  readonly steps: readonly PinpointStep[];
  /** 前段 or 后段, where the citation says so. */
  readonly half: 'first' | 'second' | null;
  /** A range runs up to this place: what stands between it and the number before is meant too. */
  readonly ranged?: true;
}

interface CitationBase {
  /** The words as they stand in the text. */
  readonly surface: string;
  readonly span: TextSpan;
  /** Empty where the citation names a whole document, or where a relative word alone fixes the place. */
  readonly pinpoints: readonly Pinpoint[];
}

/** What a citation says, before it is known where it stands. */
export type CitationText =
  /** 《…》（发文字号）第十二条, 呈政办发〔2022〕54号第十八条, 刑法第八十六条 */
  | (CitationBase & {
      readonly form: 'full';
      readonly title: string | null;
      readonly docNumber: string | null;
    })
  /** 《条例》第三条 where the text declared （以下简称《条例》） */
  | (CitationBase & { readonly form: 'alias'; readonly alias: string; readonly title: string })
  /** 本办法第三条; a bare 第三条, with word '' */
  | (CitationBase & { readonly form: 'self'; readonly word: string })
  /** 前款, 前两款, 前条, 本条第二款, 本章; 下列 is 'next' with level subparagraph */
  | (CitationBase & {
      readonly form: 'relative';
      readonly step: 'previous' | 'next' | 'same';
      readonly level: ProvisionKind;
      /** 前两款 is 2. */
      readonly count: number;
    });

/** Where in the document a citation stands. */
export interface CitationPlace {
  readonly eId: EId | null;
  readonly part: TextPart | 'title';
}

export type Citation = CitationText & { readonly at: CitationPlace };
