/**
 * PDF files for tests, written when the test runs: a font that is not embedded and the predefined
 * encoding UniGB-UTF16-H, as many Chinese programs write them.
 */

/** Text at a place; points from the top left of the page, y at the baseline. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees, against the clock. */
  readonly turned?: number;
  /** The characters exactly as given, by a ToUnicode map; else the encoding takes ⽂ for 文. */
  readonly isExact?: boolean;
}

export interface PdfPageContent {
  readonly texts: readonly PdfText[];
  /** Lines from (x1, y1) to (x2, y2). */
  readonly rulings?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

const PAGE_WIDTH = 595;
const PAGE_HEIGHT = 842;
const SIZE = 16;
/** Object numbers before it are those of catalogue and fonts. */
const FIRST_PAGE = 8;
const TO_UNICODE = `begincmap /CMapName /Exact def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <2e00> <2fff> <2e00> endbfrange endcmap`;

/** A PDF of the pages given. */
export function makePdf(pages: readonly PdfPageContent[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${FIRST_PAGE + i * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 7 0 R >>',
    `<< /Length ${TO_UNICODE.length} >>\nstream\n${TO_UNICODE}\nendstream`,
  ];
  pages.forEach((page, index) => {
    const content = contentOf(page);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Resources << /Font << /F1 3 0 R /F2 6 0 R >> >> /Contents ${FIRST_PAGE + 1 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  return assemble(objects, '');
}

/**
 * A PDF that sets paragraphs as an official document does: `width` characters to the line, first
 * lines indented by two, a page number below the text.
 */
export function makePlainPdf(paragraphs: readonly string[], width = 28, linesPerPage = 22): Uint8Array {
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph.trim(), width));
  const pages: PdfPageContent[] = [];
  for (let at = 0; at < Math.max(lines.length, 1); at += linesPerPage) {
    const texts = lines
      .slice(at, at + linesPerPage)
      .map(({ text, indent }, index): PdfText => ({ text, x: 74 + indent * SIZE, y: 110 + index * 28 }));
    pages.push({ texts: [...texts, { text: `— ${pages.length + 1} —`, x: 270, y: 780 }] });
  }
  return makePdf(pages);
}

/** A PDF that asks for a password before anything can be read. */
export function makeEncryptedPdf(): Uint8Array {
  const hex = 'ab'.repeat(32);
  return assemble(
    ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>'],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >> /ID [<00> <00>]`,
  );
}

function wrap(paragraph: string, width: number): readonly { text: string; indent: number }[] {
  const first = paragraph.slice(0, width - 2);
  const lines = [{ text: first, indent: 2 }];
  for (let at = width - 2; at < paragraph.length; at += width) {
    lines.push({ text: paragraph.slice(at, at + width), indent: 0 });
  }
  return lines;
}

function contentOf(page: PdfPageContent): string {
  const texts = page.texts.map(({ text, x, y, size = SIZE, turned = 0, isExact = false }) => {
    const angle = (turned * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((value) => value.toFixed(4));
    const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
    const minusSin = (-Math.sin(angle)).toFixed(4);
    return `BT /${isExact ? 'F2' : 'F1'} ${size} Tf ${cos} ${sin} ${minusSin} ${cos} ${x} ${PAGE_HEIGHT - y} Tm <${hex}> Tj ET`;
  });
  const rulings = (page.rulings ?? []).map(
    ([x1, y1, x2, y2]) => `${x1} ${PAGE_HEIGHT - y1} m ${x2} ${PAGE_HEIGHT - y2} l S`,
  );
  return [...texts, ...rulings].join('\n');
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
