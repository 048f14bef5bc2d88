/** Styles: what a style and those it is based on say of headings, numbering and hidden text. */
import { childOf, childrenOf, type XmlElement } from '../xml.ts';

/** A reference to an automatic numbering; null fields are said elsewhere (by the style, by the list). */
export interface NumberingRef {
  readonly numId: string | null;
  readonly level: number | null;
}

export interface Styles {
  /** 1 to 6, or null where neither the paragraph nor its style makes it a heading. */
  headingLevelOf(properties: XmlElement | null): number | null;
  /** What the paragraph's own properties say, completed by its style; null where it has no number. */
  numberingOf(properties: XmlElement | null): NumberingRef | null;
  /** The style a paragraph is set in, as named by the file; null where the file has no styles. */
  styleIdOf(properties: XmlElement | null): string | null;
  /**
   * Whether a run does not print (w:vanish), by its own properties or by the styles of the run and its
   * paragraph: such a property is switched by each of the two (ISO/IEC 29500-1, 17.7.3).
   */
  hides(run: XmlElement | null, paragraph: XmlElement | null): boolean;
  /** How a run stands to its line (w:vertAlign: superscript, subscript), by itself or by its style; null: on it. */
  alignmentOf(run: XmlElement | null): string | null;
  /** The numbering that a numbering style stands for. */
  numberingOfStyle(styleId: string): NumberingRef | null;
}

const MAX_HEADING_LEVEL = 6;
/** Nobody bases styles on one another so often: each of them is looked through for every run. */
const LONGEST_LINEAGE = 100;
/** outlineLvl 9 says "body text" (ISO/IEC 29500-1, 17.3.1.20). */
const BODY_TEXT = 9;

function isSaid(value: string | null): value is string {
  return value !== null;
}

/** Reads word/styles.xml; null where the file has none. */
export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>();
  let standard: string | null = null;
  for (const style of childrenOf(root, 'w:style')) {
    const id = style.attributes.get('w:styleId');
    if (id === undefined) continue;
    byId.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
    if (isDefault && style.attributes.get('w:type') === 'paragraph') standard = id;
  }

  /** The style and its ancestors, nearest first, LONGEST_LINEAGE at the most; a circle of styles ends where it closes. */
  function lineage(styleId: string | null): readonly XmlElement[] {
    const seen = new Set<string>();
    const found: XmlElement[] = [];
    for (let id = styleId; id !== null && !seen.has(id) && found.length < LONGEST_LINEAGE; ) {
      seen.add(id);
      const style = byId.get(id);
      if (style === undefined) break;
      found.push(style);
      id = valOf(childOf(style, 'w:basedOn'));
    }
    return found;
  }

  function styleIdOf(properties: XmlElement | null): string | null {
    return valOf(childOf(properties, 'w:pStyle')) ?? standard;
  }

  function numberingOfStyle(styleId: string | null): NumberingRef | null {
    for (const style of lineage(styleId)) {
      const ref = ownNumbering(childOf(style, 'w:pPr'));
      if (ref?.numId !== undefined && ref.numId !== null) return ref;
    }
    return null;
  }

  function styleHides(styleId: string | null): boolean {
    const saying = lineage(styleId).map((style) => childOf(childOf(style, 'w:rPr'), 'w:vanish'));
    return isOn(saying.find((vanish) => vanish !== null) ?? null);
  }

  return {
    styleIdOf,
    numberingOfStyle,
    alignmentOf(run) {
      const own = [run, ...lineage(valOf(childOf(run, 'w:rStyle'))).map((style) => childOf(style, 'w:rPr'))];
      return own.map((properties) => valOf(childOf(properties, 'w:vertAlign'))).find(isSaid) ?? null;
    },
    hides(run, paragraph) {
      const own = childOf(run, 'w:vanish');
      if (own !== null) return isOn(own);
      return styleHides(valOf(childOf(run, 'w:rStyle'))) !== styleHides(styleIdOf(paragraph));
    },
    headingLevelOf(properties) {
      const own = outlineLevel(properties);
      if (own !== null) return own === BODY_TEXT ? null : Math.min(own + 1, MAX_HEADING_LEVEL);
      for (const style of lineage(styleIdOf(properties))) {
        const level = outlineLevel(childOf(style, 'w:pPr'));
        if (level !== null) return level === BODY_TEXT ? null : Math.min(level + 1, MAX_HEADING_LEVEL);
        const named = headingLevelOfName(valOf(childOf(style, 'w:name')) ?? '');
        if (named !== null) return named;
      }
      return null;
    },
    numberingOf(properties) {
      const own = ownNumbering(properties);
      if (own?.numId === '0') return null;
      if (own?.numId !== undefined && own.numId !== null) return own;
      const inherited = numberingOfStyle(styleIdOf(properties));
      if (inherited === null || inherited.numId === '0') return null;
      return { numId: inherited.numId, level: own?.level ?? inherited.level };
    },
  };
}

/** The w:val of a property, or null. */
export function valOf(element: XmlElement | null): string | null {
  return element?.attributes.get('w:val') ?? null;
}

/** A whole number in a w:val, or null. */
export function numericValOf(element: XmlElement | null): number | null {
  const value = valOf(element);
  return value !== null && /^-?[0-9]{1,9}$/.test(value) ? Number(value) : null;
}

/** A property without a value is on. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && !['0', 'false', 'off'].includes(valOf(element) ?? '1');
}

function ownNumbering(properties: XmlElement | null): NumberingRef | null {
  const numPr = childOf(properties, 'w:numPr');
  if (numPr === null) return null;
  return { numId: valOf(childOf(numPr, 'w:numId')), level: numericValOf(childOf(numPr, 'w:ilvl')) };
}

function outlineLevel(properties: XmlElement | null): number | null {
  const level = numericValOf(childOf(properties, 'w:outlineLvl'));
  return level !== null && level >= 0 && level <= BODY_TEXT ? level : null;
}

/** The built-in names, which Word and WPS store in English or Chinese: heading 2, 标题 2, Title. */
function headingLevelOfName(name: string): number | null {
  const match = /^(?:heading|标题)\s?([1-9])$/i.exec(name);
  if (match !== null) return Math.min(Number(match[1]), MAX_HEADING_LEVEL);
  return /^(?:title|标题)$/i.test(name) ? 1 : null;
}
