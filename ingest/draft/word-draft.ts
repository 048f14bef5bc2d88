/** A draft that is a Word file: its text, and a copy of the file with comments. */
import { SaxesParser } from 'saxes';
import type { DraftComment, DraftFile } from '../../src/check/draft-file.ts';
import { readNumbering } from '../extract/docx/numbering.ts';
import { documentPartName, openDocx, relationshipsOf } from '../extract/docx/package.ts';
import { readStyles } from '../extract/docx/styles.ts';
import { UnreadableSourceError } from '../extract/line.ts';
import { MAX_DEPTH, type XmlElement } from '../extract/xml.ts';
import type { ZipArchive } from '../extract/zip.ts';
import { packZip } from '../extract/zip-pack.ts';
import { commentXml, markComments, type NumberedComment } from './word-comments.ts';
import { readWordText, type WordPiece, type WordText } from './word-text.ts';

const RELATIONSHIP = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
} as const;
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Throws UnreadableSourceError where the file is damaged. */
export function openWordDraft(archive: ZipArchive): DraftFile {
  const name = documentPartName(archive);
  const xml = name === null ? null : readPart(archive, name);
  if (name === null || xml === null) throw damaged();
  const docx = openDocx(archive);
  const numbering = readNumbering(docx.part('numbering'), readStyles(docx.part('styles')));
  const word = withNotes(archive, name, readWell(xml, numbering.labelOf));
  return {
    text: word.text,
    async annotate(comments) {
      const changed = addComments(archive, name, xml, word, comments);
      const entries = archive.names
        .filter((entry) => !entry.endsWith('/'))
        .map((entry): [string, Uint8Array] => {
          const words = changed.get(entry.toLowerCase());
          changed.delete(entry.toLowerCase());
          return [entry, words === undefined ? (archive.read(entry) ?? new Uint8Array()) : encode(words)];
        });
      for (const [entry, words] of changed) entries.push([entry, encode(words)]);
      return packZip(new Map(entries));
    },
  };
}

/** The words of the notes behind those of the body, each note belonging to the run that refers to it. */
function withNotes(archive: ZipArchive, name: string, body: WordText): WordText {
  let { text } = body;
  const pieces: WordPiece[] = [...body.pieces];
  for (const { kind, target } of relationshipsOf(archive, name)) {
    if (kind !== 'footnotes' && kind !== 'endnotes') continue;
    const xml = readPart(archive, target);
    const notes = xml === null ? [] : readWell(xml, () => '').notes;
    for (const { kind: note, id, words } of notes) {
      const run = body.noteRuns.get(`${note} ${id}`);
      if (run === undefined || words.trim() === '') continue;
      pieces.push({ start: text.length, end: text.length + words.length, run, inside: null });
      text += words;
    }
  }
  return { ...body, text, pieces };
}

function addComments(
  archive: ZipArchive,
  name: string,
  xml: string,
  word: WordText,
  comments: readonly DraftComment[],
): Map<string, string> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const held = relationshipsOf(archive, name).find(({ kind }) => kind === 'comments')?.target;
  const existing = held === undefined ? null : readPart(archive, held);
  let first = 0;
  for (const [, id] of (existing ?? '').matchAll(/\bid="([0-9]{1,9})"/g))
    first = Math.max(first, Number(id) + 1);
  const date = new Date().toISOString().replace(/\.\d+/, '');
  const numbered = comments.map(
    (comment, index): NumberedComment => ({ ...comment, id: first + index, date }),
  );
  const changed = new Map([[name.toLowerCase(), markComments(xml, word, numbered)]]);
  if (held !== undefined && existing !== null) {
    changed.set(
      held.toLowerCase(),
      appendTo(existing, (prefix) => numbered.map((each) => commentXml(each, prefix)).join('')),
    );
    return changed;
  }
  const part = freeName(archive, `${folder}comments`, '.xml');
  const words = numbered.map((each) => commentXml(each, 'w:')).join('');
  changed.set(part, `${DECLARATION}<w:comments xmlns:w="${word.namespace}">${words}</w:comments>`);
  const isStrict = word.namespace.includes('purl.oclc.org');
  const relationships = `${folder}_rels/${name.slice(folder.length)}.rels`;
  changed.set(
    relationships.toLowerCase(),
    withRelationship(readPart(archive, relationships), isStrict, part),
  );
  const types = readPart(archive, '[Content_Types].xml');
  if (types === null) throw damaged();
  changed.set(
    '[content_types].xml',
    appendTo(types, (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${COMMENTS_TYPE}"/>`),
  );
  return changed;
}

function withRelationship(existing: string | null, isStrict: boolean, part: string): string {
  const xml =
    existing ??
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const taken = new Set([...xml.matchAll(/\bId="([^"]*)"/g)].map(([, id]) => id));
  let number = 1;
  while (taken.has(`rIdCheck${number}`)) number++;
  const type = RELATIONSHIP[isStrict ? 'strict' : 'transitional'];
  return appendTo(
    xml,
    (prefix) => `<${prefix}Relationship Id="rIdCheck${number}" Type="${type}" Target="/${part}"/>`,
  );
}

/** `word/comments.xml`, or with a number where something else bears the name. */
function freeName(archive: ZipArchive, stem: string, ending: string): string {
  const taken = new Set(archive.names.map((entry) => entry.toLowerCase()));
  let name = `${stem}${ending}`;
  for (let number = 1; taken.has(name.toLowerCase()); number++) name = `${stem}${number}${ending}`;
  return name;
}

/** Words put in as the last children of the root, which may have been written as an empty element. */
function appendTo(xml: string, words: (prefix: string) => string): string {
  let prefix = '';
  let name = '';
  let end = 0;
  let isEmpty = false;
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('opentag', () => {
    if (++depth > MAX_DEPTH) throw damaged();
  });
  parser.on('closetag', (tag) => {
    depth--;
    // The last one to be closed is the root.
    ({ name } = tag);
    prefix = tag.prefix === '' ? '' : `${tag.prefix}:`;
    end = parser.position;
    isEmpty = tag.isSelfClosing;
  });
  parser.on('error', () => {
    throw damaged();
  });
  parser.write(xml).close();
  const at = xml.lastIndexOf(isEmpty ? '/>' : '</', end - 1);
  const added = words(prefix);
  return isEmpty
    ? `${xml.slice(0, at)}>${added}</${name}>${xml.slice(end)}`
    : `${xml.slice(0, at)}${added}${xml.slice(at)}`;
}

/** The text of a part; null where there is none. Throws where it is not UTF-8, which Word always writes. */
function readPart(archive: ZipArchive, name: string): string | null {
  const bytes = archive.read(name);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw damaged(cause);
  }
}

function readWell(xml: string, labelOf: (properties: XmlElement | null) => string): WordText {
  try {
    return readWordText(xml, labelOf);
  } catch (cause) {
    throw damaged(cause);
  }
}

function encode(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

function damaged(cause?: unknown): UnreadableSourceError {
  const message = '文件内部结构已损坏，无法读取，请用WPS或者Word打开并另存为.docx后再核对。';
  return new UnreadableSourceError('source-damaged', message, { cause });
}
