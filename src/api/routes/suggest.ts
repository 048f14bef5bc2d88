/** GET /api/suggest */
import { createSuggest, type Suggestion } from '../../search/suggest.ts';
import type { SuggestAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { placeOf } from '../places.ts';
import { refTo } from '../schemas/common.ts';
import { commonErrors, suggestParams } from '../schemas/request.ts';
import { suggestAnswer } from '../schemas/suggest.ts';

export function addSuggestRoute(app: App, { reader }: AppDeps): void {
  const suggest = createSuggest(reader);
  app.get(
    '/api/suggest',
    {
      schema: {
        tags: ['检索'],
        summary: '输入时的提示：引注所指的条文、文件标题、文中定义的名称、条款标题和常用词',
        querystring: suggestParams,
        response: { 200: refTo(suggestAnswer), ...commonErrors },
      },
    },
    async ({ query: { q } }): Promise<SuggestAnswer> => {
      return { query: q, suggestions: (await suggest(q)).map(describe) };
    },
  );
}

function describe({ sort, text, place, meaning }: Suggestion): SuggestAnswer['suggestions'][number] {
  return {
    sort,
    text,
    meaning,
    place: place === null ? null : placeOf(place.work, place.eId, place.locator),
  };
}
