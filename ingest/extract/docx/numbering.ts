/**
 * Automatic numbering: what Word prints before a paragraph and no text node holds.
 * Source of the rules: ISO/IEC 29500-1, 17.9 (w:numbering) and 17.18.59 (number formats).
 */
import { childOf, childrenOf, findBelow, type XmlElement } from '../xml.ts';
import { formatNumber } from './number-format.ts';
import { isOn, type NumberingRef, numericValOf, type Styles, valOf } from './styles.ts';
import { bulletCharacter } from './symbols.ts';

/** Numbering keeps count: labels must be asked for in document order, once for each paragraph. */
export interface Numbering {
  /** What is printed before the paragraph's text, blanks included; '' where it has no number. */
  labelOf(properties: XmlElement | null): string;
  /** Formats that were met and are not known here; their numbers were written in Arabic figures. */
  readonly unknownFormats: ReadonlySet<string>;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly font: string;
  /** What follows the number: a tab is printed as a gap. */
  readonly suffix: string;
  /** Level (from 1) whose numbers make this one begin again; null: any above; 0: none. */
  readonly restartAfter: number | null;
  /** All numbers in Arabic figures, whatever their levels say: 一.1 becomes 1.1. */
  readonly isLegal: boolean;
  readonly styleId: string | null;
}

type Levels = ReadonlyMap<number, Level>;

interface NumberedList {
  /** Lists that share an abstract definition share their counters. */
  readonly abstractId: string;
  readonly levels: Levels;
  /** Levels that begin again at a number of their own where this list is first used. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

const LEVELS = 9;
const SUFFIXES = new Map([
  ['space', ' '],
  ['nothing', ''],
]);
const TAB_AS_PRINTED = '\u3000';

/** Reads word/numbering.xml; null where the file has none. */
export function readNumbering(root: XmlElement | null, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  const unknownFormats = new Set<string>();

  function countersOf(list: NumberedList, numId: string): Map<number, number> {
    const counts = counters.get(list.abstractId) ?? new Map<number, number>();
    counters.set(list.abstractId, counts);
    if (!begun.has(numId)) {
      begun.add(numId);
      for (const [level, start] of list.startOverrides) counts.set(level, start - 1);
    }
    return counts;
  }

  function write(value: number, format: string): string {
    const written = formatNumber(value, format);
    if (written === null) unknownFormats.add(format);
    return written ?? String(value);
  }

  return {
    unknownFormats,
    labelOf(properties) {
      const ref = styles.numberingOf(properties);
      const list = ref?.numId === null ? undefined : lists.get(ref?.numId ?? '');
      if (ref === null || ref.numId === null || list === undefined) return '';
      const index = ref.level ?? levelOfStyle(list.levels, styles.styleIdOf(properties)) ?? 0;
      const level = list.levels.get(index);
      if (level === undefined) return '';
      const counts = countersOf(list, ref.numId);
      count(counts, list.levels, index);
      if (level.format === 'bullet') return withSuffix(bulletCharacter(level.text, level.font), level);
      const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const shown = Number(digit) - 1;
        const source = list.levels.get(shown);
        const value = counts.get(shown) ?? source?.start ?? 1;
        return write(value, level.isLegal ? 'decimal' : (source?.format ?? 'decimal'));
      });
      return withSuffix(label, level);
    },
  };
}

/** Counts one paragraph at a level and makes the levels below begin again. */
function count(counts: Map<number, number>, levels: Levels, index: number): void {
  const start = levels.get(index)?.start ?? 1;
  counts.set(index, (counts.get(index) ?? start - 1) + 1);
  for (let below = index + 1; below < LEVELS; below++) {
    const restartAfter = levels.get(below)?.restartAfter ?? below;
    if (index < restartAfter) counts.delete(below);
  }
}

function withSuffix(label: string, level: Level): string {
  return label === '' ? '' : label + level.suffix;
}

function levelOfStyle(levels: Levels, styleId: string | null): number | null {
  for (const [index, level] of levels) if (styleId !== null && level.styleId === styleId) return index;
  return null;
}

function readLists(root: XmlElement | null, styles: Styles): ReadonlyMap<string, NumberedList> {
  const abstracts = new Map<string, XmlElement>();
  const links = new Map<XmlElement, string | null>();
  for (const element of childrenOf(root, 'w:abstractNum')) {
    abstracts.set(element.attributes.get('w:abstractNumId') ?? '', element);
    links.set(element, valOf(childOf(element, 'w:numStyleLink')));
  }
  const nums = new Map<string, XmlElement>();
  for (const element of childrenOf(root, 'w:num')) nums.set(element.attributes.get('w:numId') ?? '', element);

  /** A list may point to a numbering style, which points to the list that defines it (17.9.21). */
  function abstractOf(num: XmlElement | undefined, followed = 0): XmlElement | null {
    const abstract = abstracts.get(valOf(childOf(num ?? null, 'w:abstractNumId')) ?? '') ?? null;
    const link = (abstract === null ? null : links.get(abstract)) ?? null;
    if (link === null || followed > LEVELS) return abstract;
    const ref: NumberingRef | null = styles.numberingOfStyle(link);
    return ref?.numId === undefined || ref.numId === null
      ? abstract
      : abstractOf(nums.get(ref.numId), followed + 1);
  }

  const lists = new Map<string, NumberedList>();
  const defined = new Map<XmlElement, Levels>();
  for (const [numId, num] of nums) {
    const abstract = abstractOf(num);
    if (abstract === null) continue;
    // Very many lists may share one definition.
    const levels = defined.get(abstract) ?? readLevels(abstract);
    defined.set(abstract, levels);
    lists.set(numId, readList(num, abstract, levels));
  }
  return lists;
}

function readLevels(abstract: XmlElement): Levels {
  const levels = new Map<number, Level>();
  for (const element of childrenOf(abstract, 'w:lvl')) addLevel(levels, element);
  return levels;
}

function readList(num: XmlElement, abstract: XmlElement, defined: Levels): NumberedList {
  const levels = new Map(defined);
  const startOverrides = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const index = Number(override.attributes.get('w:ilvl') ?? '0');
    const level = childOf(override, 'w:lvl');
    if (level !== null) addLevel(levels, level);
    const start = numericValOf(childOf(override, 'w:startOverride'));
    const overridden = levels.get(index);
    if (start === null) continue;
    startOverrides.set(index, start);
    if (overridden !== undefined) levels.set(index, { ...overridden, start });
  }
  return { abstractId: abstract.attributes.get('w:abstractNumId') ?? '', levels, startOverrides };
}

/** Adds one of the nine levels that a list may have (17.9.6); any other is none. */
function addLevel(levels: Map<number, Level>, element: XmlElement): void {
  const index = Number(element.attributes.get('w:ilvl') ?? '0');
  if (!(index >= 0 && index < LEVELS)) return;
  const fonts = findBelow(element, 'w:rFonts');
  levels.set(index, {
    start: numericValOf(childOf(element, 'w:start')) ?? 0,
    // A format of a later Word stands in mc:AlternateContent, the choice before the fallback.
    format: valOf(childOf(element, 'w:numFmt') ?? findBelow(element, 'w:numFmt')) ?? 'decimal',
    text: valOf(childOf(element, 'w:lvlText')) ?? '',
    font: fonts?.attributes.get('w:ascii') ?? fonts?.attributes.get('w:hAnsi') ?? '',
    suffix: SUFFIXES.get(valOf(childOf(element, 'w:suff')) ?? 'tab') ?? TAB_AS_PRINTED,
    restartAfter: numericValOf(childOf(element, 'w:lvlRestart')),
    isLegal: isOn(childOf(element, 'w:isLgl')),
    styleId: valOf(childOf(element, 'w:pStyle')),
  });
}
