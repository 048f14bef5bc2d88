/** A draft that is plain text: its annotated copy is a new Word file. */
import type { DraftComment, DraftFile } from '../../src/check/draft-file.ts';
import { printable } from './printable.ts';
import { AUTHOR } from './word-comments.ts';

export function textDraft(text: string): DraftFile {
  return { text, annotate: (comments) => writeWord(text, comments) };
}

/** Loaded only when a copy is asked for. */
async function writeWord(text: string, comments: readonly DraftComment[]): Promise<Uint8Array> {
  const { CommentRangeEnd, CommentRangeStart, CommentReference, Document, Packer, Paragraph, TextRun } =
    await import('docx');
  const children = comments.map(({ lines }, id) => ({
    id,
    author: AUTHOR,
    initials: '核',
    children: lines.map((line) => new Paragraph({ children: [new TextRun(printable(line))] })),
  }));
  const marks = marksOf(comments);
  let from = 0;
  const paragraphs = text.split('\n').map((line) => {
    const to = from + line.length;
    const runs: InstanceType<typeof TextRun | typeof CommentRangeStart | typeof CommentRangeEnd>[] = [];
    let at = from;
    for (; marks.length > 0 && (marks[0]?.at ?? 0) <= to; marks.shift()) {
      const [mark] = marks;
      if (mark === undefined) break;
      if (mark.at > at) runs.push(new TextRun(printable(text.slice(at, mark.at))));
      at = Math.max(at, mark.at);
      if (mark.opens) runs.push(new CommentRangeStart(mark.id));
      else
        runs.push(new CommentRangeEnd(mark.id), new TextRun({ children: [new CommentReference(mark.id)] }));
    }
    if (at < to) runs.push(new TextRun(printable(text.slice(at, to))));
    from = to + 1;
    return new Paragraph({ children: runs });
  });
  const document = new Document({
    comments: { children },
    styles: { default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '宋体' } } } } },
    sections: [{ children: paragraphs }],
  });
  return Packer.toBuffer(document);
}

interface Mark {
  readonly at: number;
  readonly id: number;
  readonly opens: boolean;
}

/** In order; what ends at a place comes before what begins there. */
function marksOf(comments: readonly DraftComment[]): Mark[] {
  return comments
    .flatMap(({ span }, id): Mark[] => [
      { at: span.start, id, opens: true },
      { at: span.end, id, opens: false },
    ])
    .sort((one, other) => one.at - other.at || Number(one.opens) - Number(other.opens));
}
