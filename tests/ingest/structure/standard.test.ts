/** Standards and technical rules: cover, contents, preface, and the title again above the first part. */
import { describe, expect, it } from 'vitest';
import { accountFor, compileText, outlineLines, sourceOf } from './reading.ts';

const COVER = `ICS 35.040
L 80
中华人民共和国国家标准
GB/T30001.2—2020
信息安全技术　政务云密码应用
第2部分：密钥更新
Information security technology—Cryptography for government cloud—
Part 2:Key renewal
2020-04-28发布　2020-11-01实施
国家市场监督管理总局　发布
国家标准化管理委员会`;

const BODY = `目　次
前言\tI
1\t范围\t1
2\t更新要求\t1
2.1\t更新周期\t1
附录A（规范性附录） 更新记录表\t2
参考文献\t3
前言
本部分由全国信息安全标准化技术委员会归口。
信息安全技术　政务云密码应用
第2部分：密钥更新
1 范围
本部分规定了密钥更新的要求。
2 更新要求
2.1 更新周期
密钥每年更新一次。
附 录 A
（规范性附录）
更新记录表
更新应逐次记录。`;

describe('a standard', () => {
  it('has its title above the translation, whatever the title ends with', async () => {
    const { work } = await compileText(`${COVER}\n${BODY}`);
    expect(work).toMatchObject({
      type: '标准',
      title: '信息安全技术　政务云密码应用第2部分：密钥更新',
      docNumber: 'GB/T 30001.2—2020',
      issuers: ['国家市场监督管理总局', '国家标准化管理委员会'],
      dates: { issued: '2020-04-28', effective: '2020-11-01' },
    });
  });

  it('may have lost the figures of its codes, and be an edition for the public', async () => {
    const cover = `ICS
Z
中华人民共和国国家标准
GB 13801－2015
代替GB 13801-2009
火葬场大气污染物排放标准
Emission standard of air pollutants for crematory
（发布稿）
本电子版为发布稿。请以中国环境科学出版社出版的正式标准文本为准。
2015-04-16 发布　2015-07-01 实施
环　境　保　护　部 发 布
国家质量监督检验检疫总局`;
    expect((await compileText(`${cover}\n${BODY}`)).work).toMatchObject({
      title: '火葬场大气污染物排放标准',
      docNumber: 'GB 13801－2015',
      issuers: ['环境保护部', '国家质量监督检验检疫总局'],
    });
  });

  it.each(['DB44 /613—2009', 'DB 44/613—2009', 'DB44/ 613—2009'])(
    'of a province may have blanks in its number: %s',
    async (number) => {
      const cover = `DB44\n广　东　省　地　方　标　准\n${number}\n畜禽养殖业污染物排放标准\n2009-01-07发布　2009-08-01实施`;
      expect((await compileText(`${cover}\n${BODY}`)).work).toMatchObject({
        title: '畜禽养殖业污染物排放标准',
        docNumber: 'DB44/613—2009',
      });
    },
  );

  it('holds neither its contents nor the title again, and its parts stand in no preface', async () => {
    const compiled = await compileText(`${COVER}\n${BODY}`);
    expect(compiled.problems).toEqual([]);
    expect(outlineLines(compiled).filter((line) => !line.startsWith(' '))).toEqual([
      expect.stringContaining('前言'),
      expect.stringContaining('范围'),
      expect.stringContaining('更新要求'),
      expect.stringContaining('（规范性附录）更新记录表'),
    ]);
    expect(compiled.body.map(({ eId }) => eId).slice(1)).toEqual(['div_1', 'div_2', 'annex_1']);
  });

  it('loses no character', async () => {
    const text = `${COVER}\n${BODY}`;
    expect(await accountFor(sourceOf(text), await compileText(text))).toEqual({
      lost: '',
      doubled: '',
      unlike: [],
    });
  });

  it('may be a draft, whose number and days are open', async () => {
    const { work, body } = await compileText(
      `ICS XX.XXX
L XX
备案号：
GM/T XXXX—2024
政务云密钥更新规范
Specification for key renewal
（征求意见稿）
在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。
××××-××-××发布
××××-××-××实施
国家密码管理局　发布
中华人民共和国密码行业标准
1 范围
本标准规定了密钥更新的要求。
2 要求
2.1 周期
每年更新一次。`,
    );
    expect(work).toMatchObject({
      title: '政务云密钥更新规范',
      docNumber: null,
      issuers: ['国家密码管理局'],
      dates: { issued: null },
    });
    expect(body.map(({ eId }) => eId)).toEqual(['div_1', 'div_2']);
  });
});

describe('a text with a preface', () => {
  it('begins below it with 第一章 or 一、', async () => {
    for (const mark of ['第一章 总则', '一、总体要求']) {
      const { body } = await compileText(
        `云溪市住房发展规划\n\n前　言\n\n为了改善居住条件，编制本规划。\n${mark}\n坚持租购并举。`,
      );
      expect(body).toHaveLength(2);
      expect(body[1]?.num).toBe(mark.slice(0, -(mark.length - mark.search(/[ 总]/))).trim());
    }
  });
});
