/** GET /api/documents/:id/terms */
import { locatorsOf } from '../../citation/format.ts';
import type { CompiledDocument } from '../../domain/document.ts';
import type { EId } from '../../domain/provision.ts';
import type { TermsAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { heldDocument } from '../lookup.ts';
import { placeOf } from '../places.ts';
import { refTo } from '../schemas/common.ts';
import { documentParams, errorResponses, noQuery } from '../schemas/request.ts';
import { termsAnswer } from '../schemas/terms.ts';

export function addTermsRoute(app: App, { reader, history }: AppDeps): void {
  const lookup = { reader, history };
  app.get(
    '/api/documents/:id/terms',
    {
      schema: {
        tags: ['引用'],
        summary: '一个文件所定义的名称和简称，及其含义、出处和适用范围',
        params: documentParams,
        querystring: noQuery,
        response: { 200: refTo(termsAnswer), ...errorResponses },
      },
    },
    async (request) => describeTerms(await heldDocument(lookup, request.params.id)),
  );
}

function describeTerms({ work, body, terms }: CompiledDocument): TermsAnswer {
  const locators = locatorsOf(body);
  const placeAt = (eId: EId | null) => placeOf(work, eId, eId === null ? '' : (locators.get(eId) ?? ''));
  return {
    terms: terms.map(({ term, meaning, sort, eId, part, span, scope }) => ({
      term,
      meaning,
      sort,
      place: placeAt(eId),
      part,
      span,
      scope: placeAt(scope),
    })),
  };
}
