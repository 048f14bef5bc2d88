/** The parts of a DOCX and how they are found: by relationship, as OPC (ISO/IEC 29500-2) demands. */
import { UnreadableSourceError } from '../line.ts';
import { childrenOf, parseXml, type XmlElement } from '../xml.ts';
import type { ZipArchive } from '../zip.ts';

export interface DocxPackage {
  /** The main document part, not yet parsed: it may be large. */
  readonly document: Uint8Array;
  /** The first part of a kind that the document refers to (`styles`, `numbering`), parsed; null where there is none. */
  part(kind: string): XmlElement | null;
  /** All parts of a kind (`header`, `footer`), parsed. */
  parts(kind: string): readonly XmlElement[];
}

export interface Relationship {
  /** Last step of the type's address, the same in transitional and strict files: `styles`. */
  readonly kind: string;
  readonly target: string;
}

/** Where Word puts the main part; taken where the file's own relationships do not say. */
const USUAL_DOCUMENT = 'word/document.xml';

/** Name of the part that holds the document's text, or null where the archive is no DOCX. */
export function documentPartName(archive: ZipArchive): string | null {
  const stated = relationshipsOf(archive, '').find((r) => r.kind === 'officeDocument')?.target;
  const name = stated?.startsWith('word/') ? stated : USUAL_DOCUMENT;
  return archive.names.some((entry) => entry.toLowerCase() === name.toLowerCase()) ? name : null;
}

/** Opens a DOCX. Throws UnreadableSourceError `source-damaged` where its main part is missing. */
export function openDocx(archive: ZipArchive): DocxPackage {
  const name = documentPartName(archive);
  const document = name === null ? null : archive.read(name);
  if (name === null || document === null) {
    throw new UnreadableSourceError(
      'source-damaged',
      '文件缺少正文部分，请用WPS或者Word另存为.docx后重新导入。',
    );
  }
  const relationships = relationshipsOf(archive, name);
  function parts(kind: string): readonly XmlElement[] {
    return relationships
      .filter((relationship) => relationship.kind === kind)
      .map((relationship) => archive.read(relationship.target))
      .filter((bytes) => bytes !== null)
      .map((bytes) => parseXml(bytes));
  }
  return { document, parts, part: (kind) => parts(kind)[0] ?? null };
}

/** What a part of the package refers to; '' is the package itself. External addresses are left out. */
export function relationshipsOf(archive: ZipArchive, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (bytes === null) return [];
  return childrenOf(parseXml(bytes), 'rel:Relationship')
    .filter((element) => element.attributes.get('TargetMode') !== 'External')
    .map((element) => ({
      kind: (element.attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: resolveTarget(folder, element.attributes.get('Target') ?? ''),
    }));
}

/** `../word/./styles.xml` from folder `word/` → `word/styles.xml`. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
