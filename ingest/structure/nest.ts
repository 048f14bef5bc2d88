/**
 * Nests logical lines by their marks. What comes out is the bare tree: which line stands under which.
 * Headings and grouping into 款 are decided afterwards (headings.ts, provisions.ts).
 */
import type { ProvisionKind } from '../../src/domain/levels.ts';
import type { LogicalLine } from '../clean/lines.ts';
import type { Mark, MarkStyle } from '../clean/marks.ts';
import { looksLikeHeading } from '../clean/newspaper.ts';
import { columnsSet, endsSentence } from '../clean/typography.ts';
import { type Box, findBoxes, isNote } from './boxes.ts';
import { closesDocument, concludesTreaty, exhorts, goesOnEntries, headsGlossary, isSaid } from './closing.ts';
import { followingMarks } from './following-marks.ts';
import { hasRunIn } from './headings.ts';
import {
  announces,
  asksFor,
  endsGroup,
  endsRowOfSentence,
  HOLDS_TEXT,
  headsParagraphs,
  isAnnexTitle,
  type NestedItem,
  type NestedNode,
  ownText,
} from './nested.ts';
import type { OutlineShape } from './outline.ts';
import { beginsBelow, isOfRow, itemsThatGoOn } from './rows.ts';

interface Open {
  readonly node: NestedNode;
  readonly rank: number;
}

/** Below 节 and above 条: where a heading without a number stands that no format gives a level. */
const GROUP_RANK = 4.8;

/** Guarantees: every line is the line of one node or one paragraph, in document order. */
export function nestLines(lines: readonly LogicalLine[], shape: OutlineShape): readonly NestedItem[] {
  const boxes = new Map(findBoxes(lines, shape.ranks).map((box) => [box.from, box]));
  const nester = new Nester(lines, shape, [...boxes.values()]);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const box = boxes.get(index);
    if (box === undefined) nester.place(line, index);
    else {
      nester.placeBox(line, index, nestLines(lines.slice(index + 1, box.to), shape));
      index = box.to - 1;
    }
  }
  return nester.root;
}

class Nester {
  readonly root: NestedItem[] = [];
  private readonly stack: Open[] = [];
  private readonly lines: readonly LogicalLine[];
  private readonly shape: OutlineShape;
  private readonly nextMark: readonly (LogicalLine | null)[];
  private readonly goOn: ReadonlySet<LogicalLine>;
  /** Where the last heading without a number stands: no words above it close the document. */
  private readonly lastGroup: number;

  constructor(lines: readonly LogicalLine[], shape: OutlineShape, boxes: readonly Box[]) {
    this.lines = lines;
    this.shape = shape;
    this.nextMark = followingMarks(lines, boxes);
    this.goOn = itemsThatGoOn(lines);
    this.lastGroup = lines.findLastIndex((line, index) => line.mark === null && this.headsGroup(line, index));
  }

  /** A box holds a text of its own: the numbers around it go on as if it were not there. */
  placeBox(heading: LogicalLine, index: number, items: readonly NestedItem[]): void {
    this.closeTables();
    this.closeUpToHolder(index);
    this.add({ node: { kind: 'group', style: null, line: heading, ordinal: null, items: [...items] } });
  }

  place(line: LogicalLine, index: number): void {
    if (line.cells !== null) this.placeRow(line);
    else if (line.mark !== null) this.placeMarked(line, line.mark);
    else if (this.headsGroup(line, index)) this.placeGroup(line);
    else this.placeParagraph(line, index);
  }

  private placeMarked(line: LogicalLine, mark: Mark): void {
    const { style, ordinal } = mark;
    const rank = this.shape.ranks[style];
    this.closeTables();
    if (style === 'figure') {
      this.add({ node: { kind: style, style, line, ordinal, items: [] } });
      return;
    }
    if (style !== 'table') {
      this.closeGroups(line.headingLevel, mark);
      this.closeFor(mark, rank);
    }
    this.open({ kind: this.kindOf(line, style), style, line, ordinal, items: [] }, rank);
  }

  private closeGroups(level: number | null, mark: Mark): void {
    const first = this.stack.findIndex(({ node }) => endsGroup(node, level, mark));
    if (first >= 0) this.stack.length = first;
  }

  /**
   * Closes what a mark ends. A style that is already open continues its list; below text that announces
   * one a new style begins a list of its own; otherwise the table of ranks decides.
   */
  private closeFor(mark: Mark, rank: number): void {
    const same = this.stack.findLastIndex(({ node }) => isOfRow(node, mark));
    const innermost = this.stack.at(-1);
    const isList = rank > this.shape.ranks.article;
    if (same >= 0 && (isList || rank === this.stack[same]?.rank)) {
      this.stack.length = same;
      if (!isList) this.closeAtOrBelow(rank);
      return;
    }
    const brothers = this.stack.at(-2)?.node.items ?? this.root;
    const within = innermost !== undefined && innermost.rank > this.shape.ranks.article;
    const beginsList = isList && within && beginsBelow(mark, innermost.node, brothers);
    if (!beginsList) this.closeAtOrBelow(rank);
  }

  private closeAtOrBelow(rank: number): void {
    for (let open = this.stack.at(-1); open !== undefined && open.rank >= rank; open = this.stack.at(-1)) {
      if (open.node.line !== null && this.goOn.has(open.node.line)) break;
      this.stack.pop();
    }
  }

  private closeTables(): void {
    while (this.stack.at(-1)?.node.kind === 'table') this.stack.pop();
  }

  private kindOf(line: LogicalLine, style: MarkStyle): ProvisionKind {
    switch (style) {
      case 'closing':
        return this.shape.hasParts ? 'part' : 'chapter';
      case 'han':
        return this.isItemOfArticle(line) ? 'subparagraph' : 'division';
      case 'decimal-1':
        return this.shape.outlineIsHeld ? 'point' : 'division';
      case 'decimal-2':
        return this.shape.outlineIsHeld ? 'point' : 'subdivision';
      case 'han-paren':
        return this.hanParenKind(line);
      case 'decimal-3':
      case 'decimal-4':
      case 'digit':
      case 'digit-paren':
      case 'circled':
      case 'letter':
      case 'roman':
        return 'point';
      case 'dash':
      case 'bullet':
      case 'enumerated':
        return 'measure';
      default:
        return style;
    }
  }

  /**
   * （一） is a 项 under 条 or 款, and wherever it is an item of a sentence (…下列行为：（一）…；). Under
   * 一、, or where a document has no articles, it is a titled part.
   */
  private hanParenKind(line: LogicalLine): ProvisionKind {
    const before = this.items.findLast((item) => 'node' in item && item.node.style === 'han-paren');
    if (before !== undefined && 'node' in before && line.mark?.ordinal?.number !== 1) return before.node.kind;
    const holder = this.stack.findLast(({ node }) => node.kind === 'article' || node.kind === 'division');
    if (holder?.node.kind === 'article') return 'subparagraph';
    if (holder?.node.kind === 'division' && holder.rank < this.shape.ranks.article) return 'subparagraph';
    const innermost = this.stack.at(-1)?.node;
    const inSentence = innermost !== undefined && announces(innermost) && /[；;]$/.test(line.text);
    return inSentence ? 'subparagraph' : 'subdivision';
  }

  /** 一、…； below 第三条　有下列情形之一的：, as rules of old print their 项; a 一、 with a title is a part of its article. */
  private isItemOfArticle(line: LogicalLine): boolean {
    const holder = this.stack.at(-1)?.node;
    if (holder?.kind !== 'article') return false;
    const before = this.items.findLast((item) => 'node' in item && item.node.style === 'han');
    if (before !== undefined && 'node' in before && line.mark?.ordinal?.number !== 1)
      return before.node.kind === 'subparagraph';
    return announces(holder) && /[；;。：:]$/.test(line.text.trimEnd());
  }

  /** What stands so far under the innermost open node. */
  private get items(): NestedItem[] {
    return this.stack.at(-1)?.node.items ?? this.root;
  }

  private open(node: NestedNode, rank: number): void {
    this.add({ node });
    this.stack.push({ node, rank });
  }

  private add(item: NestedItem): void {
    this.items.push(item);
  }

  /** Rows of one table go under its caption; a table without a caption gets a node of its own. */
  private placeRow(line: LogicalLine): void {
    if (this.stack.at(-1)?.node.kind !== 'table') {
      this.open({ kind: 'table', line: null, ordinal: null, style: null, items: [] }, this.shape.ranks.table);
    }
    this.add({ paragraph: line });
  }

  /** A heading without a number stands under the headings of a higher level, numbered or not. */
  private placeGroup(line: LogicalLine): void {
    const level = line.headingLevel ?? 1;
    const staysOpen = ({ node, rank }: Open): boolean =>
      node.line?.headingLevel == null ? rank < GROUP_RANK : node.line.headingLevel < level;
    const first = this.stack.findIndex((open) => !staysOpen(open));
    if (first >= 0) this.stack.length = first;
    this.open({ kind: 'group', line, ordinal: null, style: null, items: [] }, GROUP_RANK);
  }

  /** A note (注：…) straight under a table belongs to it; any other paragraph goes to what is open. */
  private placeParagraph(line: LogicalLine, index: number): void {
    if (!isNote(line)) this.closeTables();
    if (this.speaksForAll(line, index)) this.closeAtOrBelow(GROUP_RANK);
    this.closeUpToHolder(index);
    this.add({ paragraph: line });
  }

  /** Closes what cannot hold an unmarked paragraph. */
  private closeUpToHolder(index: number): void {
    while (true) {
      const innermost = this.stack.at(-1);
      if (innermost === undefined || this.holds(innermost, index)) break;
      this.stack.pop();
    }
  }

  /** 特此公告。 behind the last 一、, where no article could be meant to hold it, nor a heading without text. */
  private speaksForAll(line: LogicalLine, index: number): boolean {
    const innermost = this.stack.at(-1)?.node;
    const awaitsText = innermost !== undefined && innermost.items.length === 0 && !isSaid(ownText(innermost));
    return (
      !awaitsText &&
      !goesOnEntries(line.text, this.items) &&
      this.nextMark[index] === null &&
      (this.stack.some(({ node }) => node.kind === 'article')
        ? concludesTreaty(line.text) || exhorts(line.text)
        : closesDocument(line.text) && index > this.lastGroup)
    );
  }

  private holds({ node, rank }: Open, index: number): boolean {
    if (node.kind === 'table' || HOLDS_TEXT.has(node.kind) || rank < this.shape.ranks.article) return true;
    // A list of bullets is one by standing together: what comes behind it is not in its last item.
    if (node.style === 'bullet') return false;
    const inLaw = this.shape.hasArticles && !this.shape.articlesHaveHeadings;
    const isPart = node.kind === 'division' || node.kind === 'subdivision';
    if (!inLaw && isPart)
      return !(
        endsSentence(ownText(node)) && endsRowOfSentence(node, this.stack.at(-2)?.node.items ?? this.root)
      );
    if (!inLaw && this.isTitled(node)) return true;
    return this.isFollowedBySibling(node, index);
  }

  /**
   * Whether an item heads what stands below it: by a line of its own, or, as the item before it, by the first
   * sentence of its line. The last item of a sentence (1.…；2.…。) heads nothing.
   */
  private isTitled(node: NestedNode): boolean {
    const items = this.stack.at(-2)?.node.items ?? this.root;
    const before = items.at(-2);
    if (endsRowOfSentence(node, items)) return false;
    if (headsParagraphs(node)) return true;
    const brother = before !== undefined && 'node' in before && before.node.style === node.style;
    return brother && node.style === 'digit' && hasRunIn(node) && hasRunIn(before.node);
  }

  /** Between two items of one list an unmarked paragraph belongs to the first of them. */
  private isFollowedBySibling(node: NestedNode, index: number): boolean {
    const next = this.nextMark[index]?.mark;
    if (next === null || next === undefined || next.style !== node.style) return false;
    if (node.ordinal === null || next.ordinal === null) return true;
    return next.ordinal.number === node.ordinal.number + 1;
  }

  /** A heading without a number: as the format says, or, in text without marks, by its look. */
  private headsGroup(line: LogicalLine, index: number): boolean {
    const next = this.lines[index + 1];
    if (next === undefined || isAnnexTitle(this.lines, index)) return false;
    if (line.headingLevel !== null || asksFor(line.text, next.text) || headsGlossary(line.text)) return true;
    const unmarked = this.nextMark[0] === null && this.lines[0]?.mark === null;
    return (
      unmarked && looksLikeHeading(line.text) && columnsSet(line.text) === 1 && !looksLikeHeading(next.text)
    );
  }
}
