/** DOCX files for tests, put together from XML when the test runs. */
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMESPACES = [
  W,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The inner XML of each part; what is left out is not in the file. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly footer?: string;
}

const ROOTS = [
  ['styles', 'w:styles'],
  ['numbering', 'w:numbering'],
  ['footnotes', 'w:footnotes'],
  ['endnotes', 'w:endnotes'],
  ['header', 'w:hdr'],
  ['footer', 'w:ftr'],
] as const;

/** A DOCX with the parts given. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const present = ROOTS.filter(([kind]) => parts[kind] !== undefined);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': contentTypes(present.map(([kind]) => kind)),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships(present.map(([kind]) => [kind, `${kind}.xml`])),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`),
  };
  for (const [kind, root] of present) {
    files[`word/${kind}.xml`] = strToU8(`<${root} ${NAMESPACES}>${parts[kind]}</${root}>`);
  }
  return zipSync(files);
}

/** A DOCX of plain paragraphs. */
export function makePlainDocx(paragraphs: readonly string[]): Uint8Array {
  return makeDocx({ body: paragraphs.map((text) => p(text)).join('') });
}

/** A paragraph of one run, with the inner XML of its properties. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

export function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** The properties of a paragraph in a list. */
export function num(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** One level of a list; `more` is further inner XML. */
export function lvl(level: number, format: string, text: string, more = '<w:suff w:val="nothing"/>'): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** An abstract list and, by default, a list of the same number that uses it. */
export function list(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
}

export function use(numId: number, abstractId: number, overrides = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

export function tc(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function contentTypes(kinds: readonly string[]): Uint8Array {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`;
  return strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    ${override('document', 'document.main')}${kinds.map((kind) => override(kind, kind)).join('')}</Types>`,
  );
}

function relationships(all: readonly (readonly [kind: string, target: string])[]): Uint8Array {
  const entries = all.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
  );
}
