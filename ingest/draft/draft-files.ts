/** Drafts as they are sent: Word files and plain texts. */
import { type DraftFile, type DraftFiles, UnreadableDraftError } from '../../src/check/draft-file.ts';
import { MAX_DRAFT_BYTES } from '../../src/domain/check.ts';
import { decodeText } from '../extract/decode.ts';
import { detectFormat } from '../extract/format.ts';
import { UnreadableSourceError } from '../extract/line.ts';
import { textDraft } from './text-draft.ts';
import { openWordDraft } from './word-draft.ts';

export const draftFiles: DraftFiles = {
  fromText: (text) => textDraft(text),
  async read(bytes, fileName) {
    if (bytes.length > MAX_DRAFT_BYTES)
      throw new UnreadableDraftError('文件超过 20 MB，请压缩其中的图片后再核对。');
    try {
      return readDraftFile(bytes, fileName);
    } catch (error) {
      if (!(error instanceof UnreadableSourceError)) throw error;
      throw new UnreadableDraftError(
        error.message.replaceAll('重新导入', '再核对').replaceAll('导入', '核对'),
        { cause: error },
      );
    }
  },
};

function readDraftFile(bytes: Uint8Array, fileName: string): DraftFile {
  const detected = detectFormat(bytes, fileName);
  switch (detected.format) {
    case 'docx':
      return openWordDraft(detected.archive);
    case 'text':
    case 'markdown':
      return textDraft(decodeText(bytes).text.replaceAll('\r\n', '\n'));
    default:
      throw new UnreadableDraftError(
        '只能核对 .docx、.txt、.md 文件，请另存为其中一种后再核对，或者粘贴文字。',
      );
  }
}
