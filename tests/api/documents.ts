/** Documents built by hand for the API tests, in the wording of real ones. */

import type { DocumentField, FieldName, LinkedDocument } from '../../src/domain/document.ts';
import { assignEIds, type UnaddressedProvision } from '../../src/domain/eid.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import type { TableCell } from '../../src/domain/provision.ts';
import type { Work, WorkId } from '../../src/domain/work.ts';
import { NOT_COUNTED } from '../domain/not-counted.ts';

interface Given {
  readonly num?: string;
  readonly number?: number;
  readonly heading?: string;
  readonly content?: string;
  readonly intro?: string;
  readonly cells?: readonly TableCell[];
  readonly page?: number;
  readonly line?: number;
  readonly role?: 'approach' | 'target' | 'measure';
}

/** A provision with what matters to a test; everything else is as plain as can be. */
export function provision(
  kind: ProvisionKind,
  given: Given,
  children: readonly UnaddressedProvision[] = [],
): UnaddressedProvision {
  const { num = null, number, heading = null, cells = null, page = null, line = 1, role = null } = given;
  const ordinal = number === undefined ? null : { number, branch: null };
  const common = {
    kind,
    num,
    heading,
    headingRunsIn: false,
    cells,
    page,
    role,
    ordinal,
    spans: [],
    lines: [line, line] as const,
  };
  return children.length === 0
    ? { ...common, shape: 'leaf', content: given.content ?? '' }
    : { ...common, shape: 'branch', intro: given.intro ?? null, children, wrapUp: null };
}

function fields(texts: Partial<Record<FieldName, string>>): DocumentField[] {
  return Object.entries(texts).map(([name, text]) => ({
    name: name as FieldName,
    text,
    spans: [],
    lines: [1, 1],
    page: null,
  }));
}

function document(
  work: Partial<Omit<Work, 'id'>> & Pick<Work, 'title'> & { readonly id: string },
  body: readonly UnaddressedProvision[],
  more: Partial<LinkedDocument> = {},
): LinkedDocument {
  const id = work.id as WorkId;
  const whole: Work = {
    type: '办法',
    aliases: [],
    docNumber: null,
    issuers: [],
    dates: { adopted: null, issued: null, effective: null, ended: null },
    history: [],
    status: '时效未标注',
    ...work,
    id,
  };
  return {
    work: whole,
    expression: {
      work: id,
      date: whole.dates.issued,
      source: `${id}-source` as LinkedDocument['expression']['source'],
      fileName: `${id}.txt`,
      mediaType: 'text/plain',
      pages: null,
    },
    fields: fields({
      title: whole.title,
      ...(whole.docNumber === null ? {} : { docNumber: whole.docNumber }),
    }),
    body: assignEIds(body).body,
    removed: [],
    terms: [],
    citations: [],
    problems: [],
    characters: NOT_COUNTED,
    references: [],
    ...more,
  };
}

const cell = (start: number, end: number): TableCell => ({ start, end, colSpan: 1, rowSpan: 1 });

/** After 呈政办发〔2022〕54号: chapter, articles, divisions, measures and a table. */
export const PLAN = document(
  {
    id: 'chengzhengbanfa-2022-54',
    type: '规划',
    title: '昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）',
    aliases: ['呈贡区自创区规划'],
    docNumber: '呈政办发〔2022〕54号',
    issuers: ['昆明市呈贡区人民政府办公室'],
    dates: { adopted: null, issued: '2022-09-09', effective: null, ended: null },
  },
  [
    provision('chapter', { num: '第六章', number: 6, heading: '科技金融' }, [
      provision('article', {
        num: '第十七条',
        number: 17,
        heading: '概念验证',
        content: '建设概念验证中心。',
      }),
      provision('article', { num: '第十八条', number: 18, heading: '设立母基金', page: 31, line: 900 }, [
        provision('division', { num: '一、', number: 1, heading: '组建思路', role: 'approach' }, [
          provision('paragraph', { content: '由政府出资设立母基金，吸引社会资本参与。', role: 'approach' }),
        ]),
        provision('division', { num: '二、', number: 2, heading: '发展目标', role: 'target' }, [
          provision('measure', { num: '——', content: '到2025年，规模达到10亿元。', role: 'target' }),
          provision('measure', { num: '——', content: '到2030年，规模达到30亿元。', role: 'target' }),
        ]),
      ]),
      provision(
        'table',
        {
          num: '表 1',
          number: 1,
          heading: '主要指标',
          intro: '指标\t2025年',
          cells: [cell(0, 2), cell(3, 8)],
        },
        [provision('row', { content: '独角兽\t2-3家', cells: [cell(0, 3), cell(4, 8)] })],
      ),
    ]),
  ],
  {
    problems: [
      { code: 'table-broken', message: '表 1 由文字复原。', lines: [900, 900] },
      { code: 'encoding-guessed', message: '字符编码系推测。', lines: null },
    ],
    removed: [{ reason: 'page-number', text: '— 31 —', spans: [], lines: [899, 899], page: 31 }],
    characters: { extracted: 140, provisions: 90, fields: 46, removed: 4 },
  },
);

/** A law: articles with counted paragraphs and items. */
export const LAW = document(
  {
    id: 'gongsifa',
    type: '法律',
    title: '中华人民共和国公司法',
    aliases: ['公司法'],
    issuers: ['全国人民代表大会常务委员会'],
    dates: { adopted: '2023-12-29', issued: null, effective: '2024-07-01', ended: null },
    status: '现行有效',
  },
  [
    provision('article', { num: '第十五条', number: 15 }, [
      provision('paragraph', { content: '公司向其他企业投资或者为他人提供担保，依照公司章程的规定决议。' }),
      provision('paragraph', { intro: '前款决议由下列机构作出：' }, [
        provision('subparagraph', { num: '（一）', number: 1, content: '董事会；' }),
        provision('subparagraph', { num: '（二）', number: 2, content: '股东会。' }),
      ]),
    ]),
    provision('article', {
      num: '第十八条',
      number: 18,
      content: '公司根据中国共产党章程的规定，设立党的组织。',
    }),
  ],
);

const ATTACK = '<script>alert(1)</script>"\'&<img src=x onerror=alert(2)>';

/** Markup in every place where a document can hold text. */
export const HOSTILE = document(
  {
    id: 'hostile',
    title: `标题${ATTACK}`,
    aliases: [ATTACK],
    docNumber: `测发〔2024〕1号${ATTACK}`,
    issuers: [ATTACK],
  },
  [
    provision('article', { num: `第一条${ATTACK}`, number: 1, heading: ATTACK }, [
      provision('paragraph', { content: `</script><!--${ATTACK}` }),
    ]),
    provision('table', { num: '表 1', number: 1, heading: ATTACK, intro: ATTACK }, [
      provision('row', { content: ATTACK }),
    ]),
  ],
);
