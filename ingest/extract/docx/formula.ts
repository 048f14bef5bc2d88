/** Formulas (OMML, ISO/IEC 29500-1, 22.1) on one line, as Unicode Technical Note 28 writes them: (a+b)/c, x², √2. */
import { lowered, raised } from '../raised.ts';
import { childOf, type XmlElement } from '../xml.ts';

/** Elements that stand for more than the text of their parts. */
export const STRUCTURES: ReadonlySet<string> = new Set([
  'm:f',
  'm:sSup',
  'm:sSub',
  'm:sSubSup',
  'm:rad',
  'm:d',
  'm:nary',
]);

/**
 * The text of a structure.
 *
 * @param read gives the text of a part.
 */
export function formulaText(structure: XmlElement, read: (part: XmlElement) => string): string {
  const part = (name: string): string => {
    const element = childOf(structure, name);
    return element === null ? '' : read(element);
  };
  const sign = (properties: string, name: string, otherwise: string): string =>
    childOf(childOf(structure, properties), name)?.attributes.get('m:val') ?? otherwise;
  switch (structure.name) {
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:rad':
      return `${raised(part('m:deg'))}√${grouped(part('m:e'))}`;
    case 'm:d': {
      const elements = structure.children.filter((node) => typeof node !== 'string' && node.name === 'm:e');
      const texts = elements.map((element) => (typeof element === 'string' ? '' : read(element)));
      const inner = texts.join(sign('m:dPr', 'm:sepChr', '|'));
      return `${sign('m:dPr', 'm:begChr', '(')}${inner}${sign('m:dPr', 'm:endChr', ')')}`;
    }
    case 'm:nary':
      return `${sign('m:naryPr', 'm:chr', '∫')}${below(part('m:sub'))}${above(part('m:sup'))}${part('m:e')}`;
    default:
      return `${part('m:e')}${below(part('m:sub'))}${above(part('m:sup'))}`;
  }
}

function above(text: string): string {
  const script = raised(text);
  return text === '' || script !== text ? script : `^${grouped(text)}`;
}

function below(text: string): string {
  const script = lowered(text);
  return text === '' || script !== text ? script : `_${grouped(text)}`;
}

/** A part of a formula in brackets, but for one word or number. */
export function grouped(text: string): string {
  return /^[\p{L}\p{N}.%]*$/u.test(text) ? text : `(${text})`;
}
