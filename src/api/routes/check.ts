/**
 * POST /api/check: a draft, as text or as a file, and the verdict on each of its citations and
 * quotations. The draft is neither stored nor logged: it lives in this request.
 */
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { checkDraft } from '../../check/check.ts';
import { commentsOf, type DraftFile, type DraftFiles, UnreadableDraftError } from '../../check/draft-file.ts';
import { today } from '../../check/today.ts';
import { MAX_CHECK_MILLISECONDS, MAX_DRAFT, MAX_DRAFT_BYTES } from '../../domain/check.ts';
import { DOCX_TYPE } from '../../domain/media-types.ts';
import { describeReport } from '../check.ts';
import type { App, AppDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { checkAnswer, checkBodies } from '../schemas/check.ts';
import { refTo } from '../schemas/common.ts';
import { checkErrorResponses, noQuery } from '../schemas/request.ts';

/** Kinds of body that are a file themselves. */
const FILE_TYPES = [DOCX_TYPE, 'application/octet-stream', 'text/plain', 'text/markdown'];

const ANSWERS = {
  'application/json': { schema: refTo(checkAnswer) },
  [DOCX_TYPE]: {
    schema: Type.Unsafe<Uint8Array>({
      type: 'string',
      format: 'binary',
      description: '加了批注的副本',
    }),
  },
};

export async function addCheckRoute(app: App, deps: AppDeps): Promise<void> {
  // Its own scope, so that no other route takes files.
  await app.register(async (scope: App) => {
    await scope.register(multipart, {
      limits: { fileSize: MAX_DRAFT_BYTES, files: 1 },
      throwFileSizeLimit: true,
    });
    scope.addContentTypeParser(FILE_TYPES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    describeRoute(scope, deps);
  });
}

function describeRoute(app: App, { reader, history, drafts }: AppDeps): void {
  app.post(
    '/api/check',
    {
      bodyLimit: MAX_DRAFT_BYTES,
      schema: {
        tags: ['核对'],
        summary: '核对文稿中的引注与引文（文字、.docx 或 .txt）；Accept 为 Word 类型时答以加了批注的副本',
        consumes: ['application/json', 'multipart/form-data', ...FILE_TYPES],
        querystring: noQuery,
        body: { content: checkBodies(FILE_TYPES) },
        response: { 200: { description: '核对结果', content: ANSWERS }, ...checkErrorResponses },
      },
    },
    async (request, reply) => {
      const draft = await readDraft(request, drafts);
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(MAX_CHECK_MILLISECONDS)]);
      const report = await checkDraft(draft.text, reader, {
        today: today(),
        findDatedText: (work, date) => history.findText(work, date),
        signal,
      });
      reply.header('cache-control', 'no-store');
      if (!wantsWord(request)) return describeReport(draft.text, report, reader);
      const annotated = await draft.annotate(commentsOf(report.findings));
      reply.type(DOCX_TYPE);
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('核对.docx')}`);
      return reply.send(Buffer.from(annotated));
    },
  );
}

function wantsWord({ headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes(DOCX_TYPE);
}

/** Throws ApiError where there is no draft to be read, or too much of it. */
async function readDraft(request: FastifyRequest, drafts: DraftFiles): Promise<DraftFile> {
  const draft = await toDraft(request, drafts);
  if (draft.text.trim() === '') throw new ApiError('draft-empty', '文稿里没有文字。');
  if (draft.text.length > MAX_DRAFT) {
    const most = MAX_DRAFT.toLocaleString('en');
    throw new ApiError('draft-too-long', `文稿超过 ${most} 字，请分成几部分分别核对。`);
  }
  return draft;
}

async function toDraft(request: FastifyRequest, drafts: DraftFiles): Promise<DraftFile> {
  const { body } = request;
  if (request.isMultipart()) {
    const { bytes, fileName } = await readForm(request);
    return readFile(bytes, fileName, drafts);
  }
  if (Buffer.isBuffer(body)) return readFile(body, '', drafts);
  return drafts.fromText((body as { readonly text: string }).text);
}

async function readForm(request: FastifyRequest): Promise<{ bytes: Buffer; fileName: string }> {
  try {
    const file = await request.file();
    if (file === undefined) throw new ApiError('draft-empty', '请求里没有文件。');
    // A part of a form need not say what its file is called (RFC 7578, 4.2), whatever the type says.
    const fileName: string | undefined = file.filename;
    return { bytes: await file.toBuffer(), fileName: fileName ?? '' };
  } catch (error) {
    // What is wrong with a form its parser tells by errors without a status; those of our limits have one.
    if (error instanceof ApiError || (error instanceof Error && 'statusCode' in error)) throw error;
    throw new ApiError('bad-request', '上传的内容不完整或者格式不正确，请重新上传。');
  }
}

async function readFile(bytes: Uint8Array, fileName: string, drafts: DraftFiles): Promise<DraftFile> {
  try {
    return await drafts.read(bytes, fileName);
  } catch (error) {
    if (error instanceof UnreadableDraftError) throw new ApiError('draft-unreadable', error.message);
    throw error;
  }
}
