/** A document that only a script would put into its page is missed aloud, and no script is run. */
import { describe, expect, it } from 'vitest';
import { extractBytes, textsOf } from './read.ts';

const read = (html: string) => extractBytes(new TextEncoder().encode(html), '通知.html');

const PARAGRAPHS = [
  '为深入贯彻落实党的二十届四中全会精神，加快建设区域性科技创新中心，经区政府同意，现就有关事项通知如下：',
  '一、各部门要高度重视，压实工作责任，确保各项任务落到实处；',
  '二、区科技局负责统筹协调，区财政局负责资金保障。',
];
const TEXT = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const escaped = TEXT.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const coded = TEXT.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const page = (inner: string) =>
  `<html><head><title>关于加强科技创新工作的通知</title></head><body><div><a href="/">首页</a></div><h1>关于加强科技创新工作的通知</h1>${inner}<div>主办：呈贡区人民政府</div></body></html>`;

describe('a document in its page that no browser shows without a script', () => {
  it.each([
    ['in a hidden box for text', `<textarea id="c" style="display:none">${escaped}</textarea>`],
    ['in a field of a form', `<input type="hidden" value="${escaped}">`],
    ['in a block of data', `<script type="text/xml"><content><![CDATA[${TEXT}]]></content></script>`],
    ['in a string of a script', `<script>window.state = {"title": 'a', "content": "${TEXT}"};</script>`],
    ['in codes in a script', `<script>var content = '${coded}';</script>`],
  ])('is refused where nothing else is there: %s', async (_, inner) => {
    await expect(read(page(`<div id="zoom"></div>${inner}`))).rejects.toMatchObject({ code: 'source-empty' });
  });

  it('leaves a doubt where a part of the text stands in the page', async () => {
    const extraction = await read(page(`<p>各街道，各部门：</p><textarea hidden>${TEXT}</textarea>`));
    expect(textsOf(extraction)).toContain('各街道，各部门：');
    expect(extraction.problems).toMatchObject([{ code: 'text-unreadable' }]);
    expect(extraction.problems[0]?.message).toContain('约93字');
  });

  it.each([
    ['a copy of what the page shows', `${TEXT}<script>var state = {"content": "${coded}"};</script>`],
    [
      'messages of the site',
      `${TEXT}<script>alert("请输入检索词，再点击检索。"); // 请先登录，再收藏。</script>`,
    ],
    ['a form to fill in', `${TEXT}<textarea placeholder="请留言"></textarea><input value="检索">`],
  ])('is no doubt where the script holds %s', async (_, inner) => {
    expect((await read(page(inner))).problems).toEqual([]);
  });
});

describe('a script of many strings or of a very long one', () => {
  const readScript = (script: string) => read(page(`${TEXT}<script>${script}</script>`));
  const article = (at: number) => `第${at}篇：${'办法由县级以上人民政府制定，'.repeat(5)}`;

  it.each([
    ['a long string', `var image = "${'A'.repeat(8_000_000)}";`],
    ['a long string that is not closed', `var image = "${'\\\\'.repeat(2_000_000)}`],
    ['escaped quotes behind a quote that is not closed', `don't ${'\\\' \\" '.repeat(200_000)}`],
    ['a closed string within one that is not', `don't "${PARAGRAPHS[0]}"`],
  ])('is read in one go: %s', async (_, script) => {
    expect((await readScript(script)).problems).toEqual([]);
  });

  it('is read in one go: the other articles of the site', async () => {
    const articles = Array.from({ length: 20_000 }, (_, at) => `"${article(at)}"`).join(',');
    const long = `<p>${'各部门要高度重视。'.repeat(30_000)}</p>`;
    const { problems } = await read(page(`${long}<script>var list = [${articles}];</script>`));
    expect(problems).toMatchObject([{ code: 'text-unreadable' }]);
  });

  it('is read behind a quote that is not closed', async () => {
    const { problems } = await readScript(`don't "${article(1)}" \\"`);
    expect(problems).toMatchObject([{ code: 'text-unreadable' }]);
  });
});

describe('files that hold no text but lead to it', () => {
  it('are refused with what to do: frames', async () => {
    const frames =
      '<html><head><title>通知</title></head><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset></html>';
    await expect(read(frames)).rejects.toMatchObject({
      code: 'source-empty',
      message: expect.stringContaining('框架'),
    });
  });

  it.each([
    ['shown', '<div><iframe src="text.html" width="100%"></iframe></div>', true],
    ['without scripts only', '<noscript><iframe src="//stat.example.cn"></iframe></noscript>', false],
    ['hidden', '<div style="display: none"><iframe src="//stat.example.cn"></iframe></div>', false],
    ['without extent', '<iframe src="//stat.example.cn" width="0" height="0"></iframe>', false],
  ])('are told to have their text in a frame only where it is shown: %s', async (_, frame, isFramed) => {
    const framed = expect.stringContaining('框架');
    await expect(read(`<html><body>${frame}</body></html>`)).rejects.toMatchObject({
      code: 'source-empty',
      message: isFramed ? framed : expect.not.stringContaining('框架'),
    });
  });

  it('are refused with what to do: a page saved as a web archive', async () => {
    const archive =
      'From: <Saved by Blink>\nSnapshot-Content-Location: http://www.example.gov.cn/c/1.shtml\nSubject: =?utf-8?Q?=E5=85=B3?=\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"\n\n<html><p>=E5=85=B3</p></html>\n';
    await expect(extractBytes(new TextEncoder().encode(archive), '通知.mht')).rejects.toMatchObject({
      code: 'source-unknown-format',
      message: expect.stringContaining('.mht'),
    });
  });
});

describe('a numbered list of a page', () => {
  it('may count down', async () => {
    const list =
      '<p>前三名，按得票多少：</p><ol reversed><li>甲。</li><li>乙。</li></ol><ol reversed start="9"><li>丙。</li></ol>';
    expect(textsOf(await read(list)).slice(1)).toEqual(['2. 甲。', '1. 乙。', '9. 丙。']);
  });
});
