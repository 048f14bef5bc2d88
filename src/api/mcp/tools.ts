/** The tools of the MCP server. Every answer carries citations, quotations and addresses. */
import Type from 'typebox';
import { parseEId } from '../../domain/eid.ts';
import { plainText } from '../../domain/printed.ts';
import { type EId, textParts } from '../../domain/provision.ts';
import type { Address } from '../../domain/reference.ts';
import { provisionBlocks } from '../../exchange/blocks.ts';
import { toText } from '../../exchange/text.ts';
import type { SearchHit } from '../../search/answer.ts';
import { search } from '../../search/search.ts';
import type { Place } from '../contract.ts';
import { ApiError } from '../errors.ts';
import { findDestination, findWithin, findWorks } from '../go.ts';
import { heldProvision, noSuchDocument, noSuchProvision } from '../lookup.ts';
import { placesOf } from '../places.ts';
import { describeReferences } from '../references.ts';
import { describeProvision } from '../routes/provisions.ts';
import { checkDraftTool } from './check-tool.ts';
import { type Evidence, evidence, evidenceText, type Tool, type ToolContext, tool } from './tool.ts';

const document = Type.String({
  minLength: 1,
  maxLength: 400,
  description: '文件：标识（chengzhengbanfa-2022-54）、发文字号（呈政办发〔2022〕54号）或者标题',
});
const provision = Type.String({
  minLength: 1,
  maxLength: 400,
  description: '文件中的一处：地址（art_18__div_2）或者条款写法（第十八条第二款）',
});

function paging(most: number, word: string) {
  return {
    limit: Type.Integer({ minimum: 1, maximum: most, default: 20, description: `本页至多几${word}` }),
    offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0, description: `略过前几${word}` }),
  };
}

const searchTool = tool(
  {
    name: 'search',
    title: '检索条款',
    description:
      '逐字检索政策文件的全部条款，不漏一处：返回准确总数和本页各条中含有检索词的每一处，附引注、原文和网址。' +
      '空格分开的各词须在同一条内，| 表示或者，- 表示不含。nextOffset 不为 null 时还有下一页。',
    input: Type.Object(
      {
        query: Type.String({ minLength: 1, description: '检索词，例如 母基金' }),
        ...paging(50, '条'),
      },
      { additionalProperties: false },
    ),
  },
  async ({ query, limit, offset }, context) => {
    const page = await search(query, { limit, offset }, { reader: context.reader });
    if ('refusal' in page) throw new ApiError(page.refusal, page.message);
    const { total, groups } = page;
    const articles = groups.flatMap((group) =>
      group.articles.map(({ hits, unlisted }) => ({ work: group.document, hits, unlisted })),
    );
    const hits: Evidence[] = [];
    for (const { work, hits: found } of articles) {
      for (const hit of found) hits.push(evidence(context.origin, hit, await wholeText(work, hit, context)));
    }
    const end = offset + articles.length;
    const nextOffset = articles.length > 0 && end < total.articles ? end : null;
    const counted = `含有“${query}”的共 ${total.documents} 个文件 · ${total.articles} 条 · ${total.entries} 处`;
    const shown = articles.length === 0 ? '' : `，以下为第 ${offset + 1} 至 ${end} 条`;
    const unlisted = articles.reduce((sum, article) => sum + article.unlisted, 0);
    const others = unlisted === 0 ? '' : `，其中 ${unlisted} 处未列出，见各该条的网址`;
    return {
      text: [`${counted}${shown}${others}。`, ...hits.map(evidenceText)].join('\n\n'),
      data: {
        total: { documents: total.documents, articles: total.articles, entries: total.entries },
        hits,
        unlisted,
        nextOffset,
      },
    };
  },
);

/** A hit shows the part of a long text around its first match; a quotation is the whole. */
async function wholeText(work: Address['work'], hit: SearchHit, { reader }: ToolContext): Promise<string> {
  const held = hit.eId === null ? null : await reader.findProvision(work, hit.eId);
  const part = held === null ? undefined : textParts(held.provision).find((each) => each.part === hit.part);
  return part?.text ?? hit.text;
}

const getProvisionTool = tool(
  {
    name: 'get_provision',
    title: '读取条款',
    description: '一个文件中的一处（条、款、项、章……）及其以下的全文，附引注、网址、上级和前后相邻之处。',
    input: Type.Object({ document, provision }, { additionalProperties: false }),
  },
  async (args, context) => {
    const address = await addressOf(args.document, args.provision, context);
    const found = await heldProvision(context, address.work, address.eId);
    const answer = describeProvision(found);
    const quoted = toText(provisionBlocks(found.held.provision)).trim();
    const proof = evidence(context.origin, answer, quoted);
    const { ancestors, previous, next } = answer;
    return {
      text: evidenceText(proof),
      data: {
        ...proof,
        document: address.work,
        eId: address.eId,
        ancestors: ancestors.map(({ eId, num, heading }) => ({ eId, num, heading })),
        previous: previous?.eId ?? null,
        next: next?.eId ?? null,
      },
    };
  },
);

const resolveCitationTool = tool(
  {
    name: 'resolve_citation',
    title: '查找引注所指',
    description:
      '一条引注（《公司法》第十五条第二款、呈政办发〔2022〕54号第18条）所指的各处，附原文和网址。' +
      '有几处相符时全部列出；没有收录的文件如实说明，不作猜测。',
    input: Type.Object(
      {
        citation: Type.String({ minLength: 1, maxLength: 500, description: '引注' }),
      },
      { additionalProperties: false },
    ),
  },
  async ({ citation }, context) => {
    const destination = await findDestination(context.reader, citation);
    if (destination === null) {
      throw new ApiError('wrong-parameter', `“${citation}”不是引注。请写明文件和条款，例如 公司法第十五条。`);
    }
    const places = await quotedPlaces(await placesOf(context.reader, destination.addresses), context);
    const more = destination.truncated ? '（仅列出一部分，请写明文件）' : '';
    const fits = destination.isCertain ? '所指有' : '没有写全，可能指以下';
    return {
      text: [`“${citation}”${fits} ${places.length} 处${more}：`, ...places.map(evidenceText)].join('\n\n'),
      data: { places, truncated: destination.truncated, certain: destination.isCertain },
    };
  },
);

/** Places with their words; of a whole document its title is quoted. */
async function quotedPlaces(
  places: readonly Place[],
  { reader, origin }: ToolContext,
): Promise<readonly Evidence[]> {
  const quoted: Evidence[] = [];
  for (const place of places) {
    const held = place.eId === null ? null : await reader.findProvision(place.document, place.eId);
    quoted.push(evidence(origin, place, held === null ? place.title : plainText(held.provision)));
  }
  return quoted;
}

const OUTCOMES = {
  resolved: '已定位',
  ambiguous: '有多种可能',
  external: '未入库',
  unresolved: '无法定位',
} as const;

const listReferencesTool = tool(
  {
    name: 'list_references',
    title: '列出引用',
    description:
      '一个文件（或者其中一处及其以下）引用了什么（direction 为 out），或者被哪些条款引用（in），附引注、原文和网址。',
    input: Type.Object(
      {
        document,
        provision: Type.Optional(provision),
        direction: Type.Unsafe<'out' | 'in'>(
          Type.Enum(['out', 'in'], { type: 'string', default: 'out', description: 'out 引用、in 被引用' }),
        ),
        ...paging(100, '处'),
      },
      { additionalProperties: false },
    ),
  },
  async ({ direction, limit, offset, ...args }, context) => {
    const address =
      args.provision === undefined
        ? { work: (await onlyWork(args.document, context)).id, eId: null }
        : await addressOf(args.document, args.provision, context);
    const query = { address, direction, relations: [], limit, offset };
    const page = await describeReferences(context.reader, query);
    const references = [];
    for (const { surface, relation, outcome, from, text, targets, title } of page.references) {
      references.push({
        surface,
        relation,
        outcome,
        from: evidence(context.origin, from, text),
        targets: await quotedPlaces(targets, context),
        title,
      });
    }
    const end = offset + references.length;
    const lines = references.map(({ surface, outcome, from, targets, title }) =>
      [
        evidenceText(from),
        `引用“${surface}”（${OUTCOMES[outcome]}${title === null ? '' : `：${title}`}）`,
        ...targets.map((target) => `→ ${evidenceText(target)}`),
      ].join('\n'),
    );
    return {
      text: [`共 ${page.total} 处。`, ...lines].join('\n\n'),
      data: { total: page.total, references, nextOffset: end < page.total && end > offset ? end : null },
    };
  },
);

/** In the order in which a client lists them. */
export const TOOLS: readonly Tool[] = [
  searchTool,
  getProvisionTool,
  resolveCitationTool,
  listReferencesTool,
  checkDraftTool,
];

async function onlyWork(name: string, { reader }: ToolContext) {
  const [work, ...others] = await findWorks(reader, name);
  if (work === undefined) throw noSuchDocument(name);
  if (others.length === 0) return work;
  const ids = [work, ...others].map(({ id }) => id).join('、');
  throw new ApiError('wrong-parameter', `“${name}”有几个文件，请用标识写明其一：${ids}。`);
}

async function addressOf(
  name: string,
  place: string,
  context: ToolContext,
): Promise<{ work: Address['work']; eId: EId }> {
  const work = await onlyWork(name, context);
  const parsed = parseEId(place);
  if (parsed !== null)
    return { work: work.id, eId: (await heldProvision(context, work.id, parsed.eId)).held.provision.eId };
  const destination = await findWithin(context.reader, work, place);
  const [address, ...others] = destination?.addresses ?? [];
  if (address === undefined || address.eId === null) throw noSuchProvision(work, place);
  if (others.length === 0) return { work: work.id, eId: address.eId };
  const eIds = [address, ...others].map(({ eId }) => eId).join('、');
  throw new ApiError('wrong-parameter', `“${place}”有几处，请用地址写明其一：${eIds}。`);
}
