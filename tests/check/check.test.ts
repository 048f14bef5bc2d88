import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import { cite, locatorsOf } from '../../src/citation/format.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { walkProvisions } from '../../src/domain/provision.ts';
import { normalise } from '../../src/search/normalise.ts';
import type { Store } from '../../src/store/store.ts';
import { compileText } from '../ingest/structure/reading.ts';
import { openDocuments, PLAN_ID, PLAN_TITLE, readDocuments } from './library.ts';
import { wrapped } from './wrapped.ts';

const TODAY = { today: '2026-01-01' };
let documents: readonly LinkedDocument[];
let store: Store;
beforeAll(async () => {
  documents = await readDocuments();
  store = await openDocuments(documents);
});
afterAll(() => store.close());

async function findingsOf(draft: string): Promise<readonly Finding[]> {
  return (await checkDraft(draft, store.reader, TODAY)).findings;
}

/** The verdicts in short: c or q, the reason, the words in the draft. */
async function shortly(draft: string): Promise<string[]> {
  const findings = await findingsOf(draft);
  return findings.map(
    ({ sort, reason, span }) => `${sort.charAt(0)} ${reason} ${draft.slice(span.start, span.end)}`,
  );
}

async function theQuotation(draft: string): Promise<Finding> {
  const quotations = (await findingsOf(draft)).filter(({ sort }) => sort === 'quotation');
  const [only] = quotations;
  if (only === undefined || quotations.length > 1) throw new Error(`${quotations.length} quotations`);
  return only;
}

const labels = ({ evidence }: Pick<Finding, 'evidence'>) => evidence.map(({ label }) => label);
const offered = ({ offers }: Pick<Finding, 'offers'>) => offers.map(({ label }) => label);

describe('a citation', () => {
  it('matches where the document has the place under this title', async () => {
    expect(await shortly('依照《公司法》第十五条第二款、第六十条办理。')).toEqual([
      'c found 《公司法》第十五条第二款、第六十条',
    ]);
    expect(await shortly('呈政办发[2022]54号第18条、公司法第五十九条第一款第（三）项。')).toEqual([
      'c found 呈政办发[2022]54号第18条',
      'c found 公司法第五十九条第一款第（三）项',
    ]);
  });

  it('does not match where the document has no such place, be it one of several', async () => {
    expect(await shortly('依照《公司法》第十五条、第三百条办理。')).toEqual([
      'c no-such-provision 《公司法》第十五条、第三百条',
    ]);
    expect(await shortly('依照《公司法》第十五条第九款办理。')).toEqual([
      'c no-such-provision 《公司法》第十五条第九款',
    ]);
  });

  it('does not match with a number that is another document’s, or a title that is not the one numbered', async () => {
    const [number] = await findingsOf(`《${PLAN_TITLE}》（呈政办发〔2021〕54号）第十八条`);
    expect([number?.verdict, number?.reason]).toEqual(['mismatch', 'number']);
    const [title] = await findingsOf('《呈贡区自主创新规划》（呈政办发〔2022〕54号）第十八条');
    expect([title?.verdict, title?.reason]).toEqual(['mismatch', 'title']);
    expect(title?.message).toContain(`《${PLAN_TITLE}》`);
  });

  it('does not match with a date that the document contradicts', async () => {
    expect(await shortly('2023年12月30日修订的《公司法》第十五条')).toEqual(['c date 《公司法》第十五条']);
    expect(await shortly('2023年12月29日修订的《公司法》第十五条')).toEqual(['c found 《公司法》第十五条']);
  });

  it('of another text than the one held is left open, and so is what is quoted from it', async () => {
    for (const named of ['2018年10月26日修正的《公司法》', '《公司法》（2018年修正）']) {
      expect(await shortly(`${named}第十五条规定：“公司为公司股东担保的，必须经股东大会决议”`)).toEqual([
        expect.stringMatching(/^c other-text/),
        'q citation 公司为公司股东担保的，必须经股东大会决议',
      ]);
    }
    expect(await shortly('2023年修订的《公司法》第十五条')).toEqual(['c found 《公司法》第十五条']);
    expect(await shortly('2022年修订的《公司法》第十五条')).toEqual(['c date 《公司法》第十五条']);
    // What came after the text that is held nobody knows here.
    expect(await shortly('2025年12月27日修正的《公司法》第十五条')).toEqual([
      'c other-text 《公司法》第十五条',
    ]);
  });

  it('takes up what a paragraph before named, where that can only be one document', async () => {
    const draft = '依照《公司法》第十五条第一款办理；第二款另有规定。\n该法第六十条也有规定。';
    expect(await shortly(draft)).toEqual([
      'c found 《公司法》第十五条第一款',
      'c found 第二款',
      'c found 该法第六十条',
    ]);
    const two = draft.replace('另有规定', '与《数据安全法》不同');
    expect((await shortly(two)).at(-1)).toBe('c no-document 该法第六十条');
  });

  it('may have those who issued the document before the marks of its title', async () => {
    const INTERPRETATION = `最高人民法院关于审理物业服务纠纷案件适用法律若干问题的解释

第一条　业主违反物业服务合同或者法律、法规、管理规约，实施妨碍物业服务与管理的行为，物业服务人请求业主承担停止侵害、排除妨碍、恢复原状等相应民事责任的，人民法院应予支持。

第二条　物业服务人违反物业服务合同约定或者法律、法规、部门规章规定，擅自扩大收费范围、提高收费标准或者重复收费，业主以违规收费为由提出抗辩的，人民法院应予支持。
`;
    const one = await openDocuments([{ ...(await compileText(INTERPRETATION)), references: [] }]);
    const title = '《关于审理物业服务纠纷案件适用法律若干问题的解释》';
    const draft = `根据最高人民法院${title}第二条。\n昆明市${title}第二条。`;
    const { findings } = await checkDraft(draft, one.reader, TODAY);
    await one.close();
    expect(findings.map(({ reason }) => reason)).toEqual(['found', 'not-held']);
  });

  it('is none where the draft says its own number on a line by itself', async () => {
    expect(await shortly('呈司复〔2026〕3号\n\n　　依照《公司法》第十五条')).toEqual([
      'c found 《公司法》第十五条',
    ]);
  });

  it('is never called wrong where the document is not held', async () => {
    const [finding] = await findingsOf('依照《数据安全法》第三条办理。');
    expect([finding?.verdict, finding?.reason]).toEqual(['unchecked', 'not-held']);
  });

  it('of a title that is near a held one is not called wrong, but the held one is offered', async () => {
    const slip = PLAN_TITLE.replace('战略', '');
    const [finding] = await findingsOf(`《${slip}》第十八条`);
    expect(finding?.reason).toBe('not-held');
    expect(finding?.offers.map(({ address }) => address.work)).toEqual([PLAN_ID]);
  });

  it('is a slip of the title where the place of the near document says the words quoted', async () => {
    const slip = PLAN_TITLE.replace('战略', '');
    const words = await wordsOf('art_18__div_2__measure_1');
    const findings = await findingsOf(`《${slip}》第十八条提出：“${words}”`);
    expect(findings.map(({ sort, reason }) => [sort, reason])).toEqual([
      ['citation', 'title'],
      ['quotation', 'found'],
    ]);
  });

  it('takes a quoted heading as part of the place', async () => {
    expect(await shortly(`《${PLAN_TITLE}》第十八条“二、发展目标”第一项`)).toEqual([
      `c found 《${PLAN_TITLE}》第十八条“二、发展目标”第一项`,
    ]);
  });

  it('without a document is left open, and one of the draft itself is only counted', async () => {
    expect(await shortly('第六十条规定了书面形式。')).toEqual(['c no-document 第六十条']);
    const own = await checkDraft(
      '第一条　依照本办法第三条。\n第二条　依照前条和第一条办理。',
      store.reader,
      TODAY,
    );
    expect([own.findings.length, own.own]).toEqual([0, 3]);
  });

  it('may use the short name that is declared in one bracket with the number', async () => {
    for (const number of ['呈政办发〔2022〕54号', '呈政办发(2022)54号']) {
      const draft = `《${PLAN_TITLE}》（${number}，以下简称《规划》）已经印发。\n《规划》第十八条、《规划》第九十九条。`;
      expect((await shortly(draft)).slice(1)).toEqual([
        'c found 《规划》第十八条',
        'c no-such-provision 《规划》第九十九条',
      ]);
    }
  });

  it('may use the short name that the draft declares', async () => {
    const draft = `《${PLAN_TITLE}》（以下简称《规划》）已经印发。\n《规划》第十八条、《规划》第九十九条。`;
    expect((await shortly(draft)).slice(1)).toEqual([
      'c found 《规划》第十八条',
      'c no-such-provision 《规划》第九十九条',
    ]);
  });
});

async function wordsOf(eId: string): Promise<string> {
  const held = await store.reader.findProvision(PLAN_ID as never, eId as never);
  if (held?.provision.shape !== 'leaf') throw new Error(`no leaf at ${eId}`);
  return held.provision.content;
}

const ITEM = '选举和更换董事、监事，决定有关董事、监事的报酬事项';

describe('a quotation beside a citation', () => {
  it('matches before and behind it, in whatever width its marks are printed', async () => {
    for (const draft of [
      '《公司法》第六十条规定：“只有一个股东的有限责任公司不设股东会。”',
      '《公司法》第六十条规定："只有一个股东的有限责任公司不设股东会"',
      '有一句“只有一个股东的有限责任公司不设股东会，”（见《公司法》第六十条）',
      `《公司法》第五十九条第一款规定：“（一）${ITEM.replace('，', ',')}”`,
    ]) {
      expect((await theQuotation(draft)).reason, draft).toBe('found');
    }
  });

  it('matches over several paragraphs, with the printed marks and without', async () => {
    const marked = `股东会行使下列职权：\n（一）${ITEM}；\n（二）审议批准董事会的报告；`;
    for (const words of [marked, marked.replace(/（.）/g, ''), marked.replaceAll('\n', '\n“')]) {
      expect((await theQuotation(`《公司法》第五十九条规定：“${words}”`)).reason).toBe('found');
    }
  });

  it('matches with parts left out, in order only', async () => {
    const at = (words: string) => theQuotation(`《公司法》第五十九条规定：“${words}”`);
    expect((await at('股东会行使下列职权：……（八）修改公司章程……')).reason).toBe('found');
    expect((await at('（八）修改公司章程……股东会行使下列职权')).verdict).toBe('mismatch');
  });

  it('does not match at another 款 of the article, and the right one is offered', async () => {
    const quotation = await theQuotation(
      '《公司法》第十五条第一款规定：“公司为公司股东或者实际控制人提供担保的，应当经股东会决议。”',
    );
    expect(quotation.reason).toBe('other-place');
    expect(offered(quotation)).toEqual(['第十五条第二款']);
  });

  it('does not match at another article, and at one that does not exist', async () => {
    for (const place of ['第六十条', '第九十九条']) {
      const quotation = await theQuotation(`《公司法》${place}规定：“${ITEM}”`);
      expect(quotation.reason).toBe('other-place');
      expect(offered(quotation)).toEqual(['第五十九条第一款第（一）项']);
    }
  });

  it('does not match where another document says it', async () => {
    const words = await wordsOf('art_18__div_2__measure_1');
    const quotation = await theQuotation(`《公司法》第十五条规定：“${words}”`);
    expect(quotation.reason).toBe('other-document');
    expect(quotation.offers[0]?.address).toEqual({ work: PLAN_ID, eId: 'art_18__div_2__measure_1' });
  });

  it('shows which characters differ, and when only figures do', async () => {
    const draft = '《公司法》第六十条规定：“只有两个股东的有限公司不设股东会”';
    const quotation = await theQuotation(draft);
    expect(quotation.reason).toBe('wording');
    expect(labels(quotation)).toEqual(['第六十条']);
    expect(quotation.marks.map(({ start, end }) => draft.slice(start, end)).join('')).toBe('两');
    expect((await theQuotation(draft.replace('有限公司', '有限责任公司'))).reason).toBe('figures');
  });

  it('is left open where the document is not held, with who else says it', async () => {
    const quotation = await theQuotation(`《数据安全法》第三条规定：“${ITEM}”`);
    expect([quotation.verdict, quotation.reason]).toEqual(['unchecked', 'citation']);
    expect(offered(quotation)).toEqual(['第五十九条第一款第（一）项']);
  });

  it('does not match where it is nearly what the place beside it says, and nothing else', async () => {
    const near = '只有一个股东的有限责任公司不应当设股东会';
    const quotation = await theQuotation(`违反了《公司法》第六十条“${near}”的规定`);
    expect([quotation.reason, labels(quotation)]).toEqual(['wording', ['第六十条']]);
  });

  it('that is said to be otherwise, or is to become so, is not held against the place', async () => {
    const words = '只有一个股东的有限责任公司应当设股东会';
    for (const said of ['建议修改为：', '作了规定，而非', '被误写为'])
      expect((await theQuotation(`《公司法》第六十条${said}“${words}”`)).verdict, said).toBe('unchecked');
  });

  it('that is not said to be from there is not held against it', async () => {
    const draft = '根据《公司法》第十五条，区政府印发“国有企业投资监督管理办法”';
    expect((await theQuotation(draft)).reason).toBe('no-source');
  });
});

describe('a quotation without a citation', () => {
  it('is found in the library, if it has eight characters or more', async () => {
    const quotation = await theQuotation(
      '如“股东会可以授权董事会对发行公司债券作出决议”，又如“股东会决议”。',
    );
    expect([quotation.reason, labels(quotation)]).toEqual(['source', ['第五十九条第二款']]);
  });

  it('is left open where nobody says it', async () => {
    expect((await theQuotation('他说“今天下午三点在二楼会议室开会”。')).reason).toBe('no-source');
  });
});

/** Exact quotations of random clauses in the form that the pages copy. */
function quotationsFrom(held: readonly LinkedDocument[]): fc.Arbitrary<{ text: string; words: string }> {
  const quotable = held.flatMap((document) => {
    const locators = locatorsOf(document.body);
    return [...walkProvisions(document.body)].flatMap(({ provision }) => {
      if (provision.shape !== 'leaf' || provision.kind === 'row' || normalise(provision.content).length < 12)
        return [];
      const text = provision.content;
      const place = {
        work: document.work,
        locator: locators.get(provision.eId) ?? '',
        page: null,
        url: '',
        accessed: '',
      };
      // Only places that running text can name; a heading without a number cannot be told from a quotation.
      if (!/^第[^“”]*条/.test(place.locator) || /段|图|表/.test(place.locator)) return [];
      return [{ text: cite('quotation', { ...place, text }), words: text }];
    });
  });
  return fc.constantFrom(...quotable);
}

describe('a draft of exact quotations', () => {
  const sample = () => fc.sample(quotationsFrom(documents), { seed: 20260101, numRuns: 60 });

  it('matches everywhere', async () => {
    const draft = sample()
      .map(({ text }) => text)
      .join('\n');
    const wrong = (await findingsOf(draft)).filter(({ verdict }) => verdict !== 'match');
    expect(wrong.map(({ message, span }) => [draft.slice(span.start, span.end), message])).toEqual([]);
  });

  it('matches also where its lines are broken at a width, and its spans are those of the draft', async () => {
    const paragraphs = sample().map(({ text }) => `　　${text}`);
    const draft = paragraphs.map((each) => wrapped(each, 56)).join('\n');
    const found = await findingsOf(draft);
    expect(found.filter(({ verdict }) => verdict !== 'match').map(({ message }) => message)).toEqual([]);
    const wholly = await findingsOf(paragraphs.join('\n'));
    const words = (text: string, each: Finding) =>
      text.slice(each.span.start, each.span.end).replaceAll('\n', '');
    expect(found.map((each) => words(draft, each))).toEqual(
      wholly.map((each) => words(paragraphs.join('\n'), each)),
    );
  });

  it('does not match in exactly the one place where a character is changed', async () => {
    const quotations = sample();
    for (const index of [0, 7, 23, 41]) {
      const { words = '', text = '' } = quotations[index] ?? {};
      const middle = Math.floor(words.length / 2);
      const changed = text.replace(
        words.slice(middle - 3, middle + 3),
        (all) => `${all.slice(0, 3)}䶮${all.slice(4)}`,
      );
      expect(changed).not.toBe(text);
      const draft = quotations.map((each, at) => (at === index ? changed : each.text)).join('\n');
      const wrong = (await findingsOf(draft)).filter(({ verdict }) => verdict === 'mismatch');
      expect(wrong.map(({ sort }) => sort)).toEqual(['quotation']);
      const marked = wrong[0]?.marks.map(({ start, end }) => draft.slice(start, end)).join('');
      expect(marked).toBe('䶮');
    }
  });

  it('can be checked nowhere once the document is gone', async () => {
    const law = fc.sample(quotationsFrom(documents.slice(0, 1)), { seed: 59, numRuns: 10 });
    const without = await openDocuments(documents.slice(1));
    const { findings } = await checkDraft(law.map(({ text }) => text).join('\n'), without.reader, TODAY);
    await without.close();
    expect(findings.length).toBeGreaterThan(10);
    expect(new Set(findings.map(({ verdict }) => verdict))).toEqual(new Set(['unchecked']));
  });
});

describe('the check', () => {
  it('never throws, and keeps its spans in the draft', async () => {
    const piece = fc.constantFrom(
      '《公司法》',
      '第十五条',
      '第二款',
      '“',
      '”',
      '"',
      '‘',
      '’',
      '规定：',
      '（',
      '）',
      '……',
      '\n',
      '《',
      '》',
      '股东会',
      '呈政办发〔2022〕54号',
      '公司为公司股东',
      '一、',
      '𠮷',
      '\u0301',
      '\ud83d',
      '2023年',
      '前款',
      '本办法',
    );
    for (const pieces of fc.sample(fc.array(piece, { maxLength: 60 }), { seed: 15, numRuns: 150 })) {
      const draft = pieces.join('');
      for (const { span, marks } of await findingsOf(draft)) {
        for (const { start, end } of [span, ...marks]) {
          expect(start >= 0 && start <= end && end <= draft.length).toBe(true);
        }
      }
    }
  });

  it('says what it did not reach when time is over', async () => {
    const signal = AbortSignal.abort();
    const draft = `《公司法》第十五条规定：“${ITEM}”`;
    const report = await checkDraft(draft, store.reader, { ...TODAY, signal });
    expect(report.complete).toBe(false);
    expect(report.findings.map(({ reason }) => reason)).toEqual(['time', 'time']);
  });

  it('lets others be served meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await findingsOf('《公司法》第十五条。'.repeat(200));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});
