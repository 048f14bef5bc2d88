/** GET /api/documents/:id/provisions/:eId */
import { citeAddress } from '../../citation/format.ts';
import { addressPath } from '../../domain/address-path.ts';
import type { EId } from '../../domain/provision.ts';
import type { ProvisionAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { type Held, heldProvision } from '../lookup.ts';
import { summaryOf } from '../places.ts';
import { refTo } from '../schemas/common.ts';
import { provisionAnswer } from '../schemas/document.ts';
import { errorResponses, noQuery, provisionParams } from '../schemas/request.ts';

const tags = ['文件'];

export function addProvisionRoutes(app: App, { reader, history }: AppDeps): void {
  const lookup = { reader, history };
  app.get(
    '/api/documents/:id/provisions/:eId',
    {
      schema: {
        tags,
        summary: '文件中的一处，及其引注、上级和前后',
        params: provisionParams,
        querystring: noQuery,
        response: { 200: refTo(provisionAnswer), ...errorResponses },
      },
    },
    async (request) => describeProvision(await heldProvision(lookup, request.params.id, request.params.eId)),
  );
}

export function describeProvision({ work, extent, held, locators, formerWords }: Held): ProvisionAnswer {
  const { provision, ancestors, locator, previous, next } = held;
  const neighbour = (eId: EId | null) =>
    eId === null ? null : { eId, locator: locators.get(eId) ?? '', address: addressPath(work.id, eId) };
  return {
    document: summaryOf(work, extent),
    provision,
    locator,
    citation: citeAddress(work, locator),
    address: addressPath(work.id, provision.eId),
    ancestors: ancestors.map(({ eId, kind, num, heading }) => ({ eId, kind, num, heading })),
    previous: neighbour(previous),
    next: neighbour(next),
    formerWords,
  };
}
