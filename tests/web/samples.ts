/** Small documents for the tests of the web pages, on passages of the seed plan and of real laws. */
import type { DocumentAnswer, SearchHit } from '../../src/api/contract.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import type { BranchProvision, EId, LeafProvision, Provision } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';

type Base = Partial<Omit<LeafProvision, 'shape' | 'content' | 'eId' | 'kind'>>;

const NOWHERE = {
  num: null,
  heading: null,
  headingRunsIn: false,
  role: null,
  cells: null,
  page: null,
  spans: [],
  lines: [1, 1],
} as const;

export function leaf(kind: ProvisionKind, eId: string, content: string, base: Base = {}): LeafProvision {
  return { ...NOWHERE, ...base, kind, eId: eId as EId, shape: 'leaf', content };
}

export function branch(
  kind: ProvisionKind,
  eId: string,
  children: readonly Provision[],
  base: Base & { intro?: string; wrapUp?: string } = {},
): BranchProvision {
  return { ...NOWHERE, intro: null, wrapUp: null, ...base, kind, eId: eId as EId, shape: 'branch', children };
}

/** 第六章 of the seed plan, shortened. */
export const PLAN: readonly Provision[] = [
  branch(
    'chapter',
    'chp_6',
    [
      branch(
        'article',
        'art_18',
        [
          branch(
            'division',
            'art_18__div_1',
            [
              leaf(
                'paragraph',
                'art_18__div_1__para_1',
                '设立呈贡创新创业母基金，加强财政资金对创新创业的支持力度。',
                { page: 27 },
              ),
            ],
            { num: '一、', heading: '组建思路', page: 27 },
          ),
          branch(
            'division',
            'art_18__div_2',
            [
              leaf('measure', 'art_18__div_2__measure_1', '到2025年达到1亿，并拥有2-3支子基金。', {
                num: '——',
                role: 'target',
                page: 27,
              }),
              leaf('measure', 'art_18__div_2__measure_2', '到2030年达到5亿，并拥有5-8支子基金。', {
                num: '——',
                role: 'target',
                page: 28,
              }),
            ],
            { num: '二、', heading: '发展目标', page: 27, wrapUp: '以上目标由区财政局落实。' },
          ),
        ],
        { num: '第十八条', heading: '设立呈贡创新创业母基金', page: 27 },
      ),
      leaf('article', 'art_19', '制定政策打造空间聚集区。', {
        num: '第十九条',
        heading: '吸引国内外风险投资基金和股权投资基金落户',
        page: 28,
      }),
    ],
    { num: '第六章', heading: '着力建设区域科技金融创新中心', page: 27 },
  ),
];

/** 中华人民共和国公司法 第一条, 第二条: articles without headings. */
export const LAW: readonly Provision[] = [
  branch(
    'chapter',
    'chp_1',
    [
      leaf(
        'article',
        'art_1',
        '为了规范公司的组织和行为，保护公司、股东、职工和债权人的合法权益，制定本法。',
        {
          num: '第一条',
        },
      ),
      leaf('article', 'art_2', '本法所称公司，是指有限责任公司和股份有限公司。', { num: '第二条' }),
    ],
    { num: '第一章', heading: '总则' },
  ),
];

export function answerOf(
  body: readonly Provision[],
  contents: DocumentAnswer['contents'] = [],
): DocumentAnswer {
  const id = 'chengzhengbanfa-2022-54' as WorkId;
  return {
    work: {
      id,
      type: '规划',
      title: '昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）',
      aliases: [],
      docNumber: '呈政办发〔2022〕54号',
      issuers: ['昆明市呈贡区人民政府办公室'],
      dates: { adopted: '2022-09-09', issued: null, effective: null, ended: null },
      history: [],
      status: '时效未标注',
    },
    expression: {
      work: id,
      date: null,
      source: '0',
      fileName: '004_190c656b337f64ff.txt',
      mediaType: 'text/plain',
      pages: 56,
    },
    address: `/d/${id}`,
    citation: '',
    fields: [],
    contents,
    body,
    problems: 0,
  };
}

/** A hit as the server gives it; the whole text is shown unless `textStart` says otherwise. */
export function hit(
  eId: string | null,
  part: SearchHit['part'],
  text: string,
  words: string,
  more: Partial<SearchHit> = {},
): SearchHit {
  const start = text.indexOf(words);
  return {
    eId: eId as EId | null,
    part,
    field: null,
    address: '/d/x',
    citation: '',
    text,
    textStart: 0,
    marks: [{ start, end: start + words.length }],
    whole: true,
    ...more,
  };
}
