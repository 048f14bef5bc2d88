/** GET /api/search.docx, .xlsx and .csv: the results of a search, to be taken away. */
import { LIST_FORMATS, type ListFormat, MOST_LISTED } from '../../domain/lists.ts';
import { DOCX_TYPE } from '../../domain/media-types.ts';
import { toCsv } from '../../exchange/csv.ts';
import { toXlsx } from '../../exchange/xlsx.ts';
import type { SearchPage } from '../../search/answer.ts';
import { type SearchParams, search } from '../../search/search.ts';
import { searchAll } from '../../search/search-all.ts';
import type { KnowledgeReader } from '../../store/store.ts';
import type { App, AppDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { disposition } from '../file-name.ts';
import { originOf } from '../origin.ts';
import { createQueue } from '../queue.ts';
import { headOf, resultBlocks, resultGrid } from '../result-list.ts';
import { errorResponses, searchListParams, wordErrors } from '../schemas/request.ts';
import { fileAnswer } from '../schemas/search.ts';
import { filterOf } from '../search-filter.ts';
import { wordFile } from '../word-file.ts';

const MEDIA_TYPES: Readonly<Record<ListFormat, string>> = {
  docx: DOCX_TYPE,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const SUMMARIES: Readonly<Record<ListFormat, string>> = {
  docx: `检索结果的 Word 清单：各条全文及其引文、地址，至多 ${MOST_LISTED.docx} 条`,
  xlsx: `检索结果的 Excel 表格：每处一行，至多 ${MOST_LISTED.xlsx} 条`,
  csv: `检索结果的 CSV 表格：每处一行，至多 ${MOST_LISTED.csv} 条`,
};

export function addSearchListRoutes(app: App, { reader }: AppDeps): void {
  const { sendAside } = app;
  const inTurn = createQueue(MAX_WAITING, '正在导出的清单过多，请稍后再试。');
  for (const format of LIST_FORMATS) {
    app.get(
      `/api/search.${format}`,
      {
        schema: {
          tags: ['检索'],
          summary: SUMMARIES[format],
          querystring: searchListParams,
          response: {
            200: fileAnswer(MEDIA_TYPES[format]),
            ...errorResponses,
            ...(format === 'docx' ? wordErrors : {}),
          },
        },
      },
      async (request, reply): Promise<Buffer> => {
        const { q, scope, order, ...values } = request.query;
        const params = { scope, order, filter: await filterOf(reader, values) };
        if (sendAside !== null && (await isLong(q, params, reader))) return sendAside(request, reply);
        const [page, bytes] = await inTurn(async () => {
          const found = await searchAll(q, params, MOST_LISTED[format], { reader });
          if ('refusal' in found) throw new ApiError(found.refusal, found.message);
          return [found, await writeList(found, format, originOf(request), reader)] as const;
        });
        reply
          .header('content-type', MEDIA_TYPES[format])
          .header('content-disposition', disposition('attachment', headOf(page).title, format));
        return bytes;
      },
    );
  }
}

/** Whether making a list of the answer takes so long that others would notice. */
async function isLong(
  raw: string,
  params: Pick<SearchParams, 'scope' | 'order' | 'filter'>,
  reader: KnowledgeReader,
): Promise<boolean> {
  const page = await search(raw, { ...params, limit: 1, offset: 0 }, { reader });
  return !('refusal' in page) && page.total.articles > MOST_ARTICLES_HERE;
}

async function writeList(
  page: SearchPage,
  format: ListFormat,
  origin: string,
  reader: KnowledgeReader,
): Promise<Buffer> {
  const { title } = headOf(page);
  switch (format) {
    case 'csv':
      return Buffer.from(toCsv(resultGrid(page, origin)));
    case 'xlsx':
      return Buffer.from(await toXlsx(resultGrid(page, origin), '检索结果'));
    case 'docx':
      return wordFile(await resultBlocks(page, origin, reader), title);
  }
}

/** Articles of a list that is made here, in some 50 ms; a longer one is made aside. */
const MOST_ARTICLES_HERE = 100;

/** Lists that may wait for the one that is made. */
const MAX_WAITING = 8;
