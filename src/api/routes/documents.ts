/** GET /api/documents, /api/documents/:id, /api/documents/:id/report */
import { addressPath } from '../../domain/address-path.ts';
import { datedId, isDated, undatedId } from '../../domain/dated-id.ts';
import type { WorkId } from '../../domain/work.ts';
import type { DocumentAnswer, DocumentList, ReportAnswer, TextsAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { describeDocument } from '../describe-document.ts';
import { heldDocument, shownText } from '../lookup.ts';
import { summaryOf } from '../places.ts';
import { reportOf } from '../report.ts';
import { refTo } from '../schemas/common.ts';
import { documentAnswer, documentList, reportAnswer, textsAnswer } from '../schemas/document.ts';
import { commonErrors, documentParams, errorResponses, noQuery } from '../schemas/request.ts';
import type { FindText } from '../text-memory.ts';

const tags = ['文件'];

export function addDocumentRoutes(app: App, { reader, history }: AppDeps, findText: FindText): void {
  const lookup = { reader, history };
  app.get(
    '/api/documents',
    {
      schema: {
        tags,
        summary: '全部文件',
        querystring: noQuery,
        response: {
          200: refTo(documentList),
          ...commonErrors,
        },
      },
    },
    async (): Promise<DocumentList> => {
      const documents = (await reader.listWorks()).map(({ work, extent }) => summaryOf(work, extent));
      return { documents, total: documents.length };
    },
  );

  app.get(
    '/api/documents/:id',
    {
      schema: {
        tags,
        summary: '一个文件的全文',
        params: documentParams,
        querystring: noQuery,
        response: { 200: refTo(documentAnswer), ...errorResponses },
      },
    },
    async ({ params: { id } }): Promise<DocumentAnswer> => {
      if (isDated(id)) {
        const dated = await heldDocument(lookup, id);
        return describeDocument(dated, dated.problems.length);
      }
      const text = await shownText(findText, id);
      return describeDocument(text, (await reader.problemsOf(text.work.id)).length);
    },
  );

  app.get(
    '/api/documents/:id/texts',
    {
      schema: {
        tags,
        summary: '一个文件在库中的各个文本（现行的和较早的）',
        params: documentParams,
        querystring: noQuery,
        response: { 200: refTo(textsAnswer), ...errorResponses },
      },
    },
    async ({ params: { id } }): Promise<TextsAnswer> => {
      const { work, expression } = await shownText(findText, undatedId(id as WorkId));
      const texts = await history.textsOf(work.id);
      const latestFirst = [...texts].sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1));
      return {
        texts: latestFirst.map((text) => {
          const isShown = text.source === expression.source;
          return {
            date: text.date,
            address: addressPath(isShown ? work.id : datedId(work.id, text)),
            isShown,
          };
        }),
      };
    },
  );

  app.get(
    '/api/documents/:id/report',
    {
      schema: {
        tags,
        summary: '一个文件的解析报告',
        params: documentParams,
        querystring: noQuery,
        response: { 200: refTo(reportAnswer), ...errorResponses },
      },
    },
    async (request): Promise<ReportAnswer> => reportOf(await heldDocument(lookup, request.params.id)),
  );
}
