import { describe, expect, it } from 'vitest';
import { compileText } from '../structure/reading.ts';
import { clean, fieldsNamed } from './reading.ts';

const NOTICE = `关于做好2024年征兵工作的通知
各县（市、区）人民政府，各人民武装部：
现就做好征兵工作通知如下：
一、征集对象
以大学生为重点征集对象。`;

const OFFICES = '云溪市人民政府\n云溪军分区警备区\n中共云溪市委组织部';

describe('letterheads one below the other above a number', () => {
  it('are the issuers, and the title stands below them', () => {
    const result = clean(`${OFFICES}\n云政发〔2024〕9号\n${NOTICE}`);
    expect(fieldsNamed(result, 'issuers')).toEqual(OFFICES.split('\n'));
    expect(fieldsNamed(result, 'docNumber')).toEqual(['云政发〔2024〕9号']);
    expect(fieldsNamed(result, 'title')).toEqual(['关于做好2024年征兵工作的通知']);
  });

  it('may stand below the title that the site prints above', () => {
    const result = clean(`关于做好2024年征兵工作的通知\n${OFFICES}\n云政发〔2024〕9号\n${NOTICE}`);
    expect(fieldsNamed(result, 'docNumber')).toEqual(['云政发〔2024〕9号']);
    expect(fieldsNamed(result, 'title')).toEqual(['关于做好2024年征兵工作的通知']);
  });

  it('may have 文件, which stands beside them, on a line between them', () => {
    const heads = '国家发展改革委办公厅\n文　件\n国家税务总局办公厅';
    const result = clean(`${heads}\n发改办财金规〔2019〕860号\n${NOTICE}`);
    expect(fieldsNamed(result, 'docNumber')).toEqual(['发改办财金规〔2019〕860号']);
    expect(fieldsNamed(result, 'title')).toEqual(['关于做好2024年征兵工作的通知']);
    expect(fieldsNamed(result, 'addressee')).toEqual(['各县（市、区）人民政府，各人民武装部：']);
  });

  it('are lines of the title where no number follows', () => {
    const result = clean(`云溪市人民政府\n云溪市人民政府办公室\n${NOTICE}`);
    expect(fieldsNamed(result, 'issuers')).toEqual([]);
  });
});

describe('a decision on one case', () => {
  it('bears the name of its office and the number of its case', () => {
    const result = clean(
      '云溪市生态环境局\n行政处罚决定书\n云环罚字〔2023〕第17号\n当事人：云溪市某某公司。',
    );
    expect(fieldsNamed(result, 'title')).toEqual(['云溪市生态环境局行政处罚决定书']);
    expect(fieldsNamed(result, 'docNumber')).toEqual(['云环罚字〔2023〕第17号']);
  });
});

describe('what stands above a title', () => {
  it.each(['地方政府规章', '云溪市人民政府公报　2024年第3期'])('may be %s, of the gazette', (head) => {
    const result = clean(`${head}\n云溪市河道管理办法\n第一条　为了加强河道管理，制定本办法。`);
    expect(fieldsNamed(result, 'title')).toEqual(['云溪市河道管理办法']);
    expect(fieldsNamed(result, 'note')).toEqual([head]);
  });

  it('is the title itself where it names 招标文件, which no office signs', () => {
    const result = clean('云溪市档案馆密集架采购项目招标文件\n第一章　投标人须知\n本文件适用于本次采购。');
    expect(fieldsNamed(result, 'title')).toEqual(['云溪市档案馆密集架采购项目招标文件']);
  });
});

it('a proclamation based on other rules does not cover them, wherever the margin breaks its first line', () => {
  const result = clean(
    '云溪市发展和改革委员会关于召开听证会的公告\n2023年第2号\n根据《政府制定价格听证办法》（国家发展和改革委员会令第21号）\n的规定，现将有关事项公告如下：\n一、时间\n2023年11月15日。',
  );
  expect(fieldsNamed(result, 'title')).toEqual(['云溪市发展和改革委员会关于召开听证会的公告']);
});

it('where a report was given is read though recognition put blanks and letters into its figures', () => {
  const result = clean(
    '政府 工作 报告\n——2O24年1月16日在 云溪市第六 届人民代 表大会第四次 会 议 上\n各位代表：\n现在，我向大会报告工作。',
  );
  expect(fieldsNamed(result, 'issuing')).toHaveLength(1);
  expect(fieldsNamed(result, 'addressee')).toEqual(['各位代表：']);
});

it('an office below its red head is the maker in the title, and no second publisher of a standard', () => {
  const result = clean(
    '昆明市教育局文件\n昆明市教育局\n关于印发中小学作业管理办法的通知\n各县区教育局：\n现将办法印发给你们。',
  );
  expect(fieldsNamed(result, 'title')).toEqual(['昆明市教育局关于印发中小学作业管理办法的通知']);
  expect(fieldsNamed(result, 'issuers')).toEqual(['昆明市教育局文件']);
});

describe('an office and a date between title and text', () => {
  it('tell the maker, as 统计公报 print them', async () => {
    const { work } = await compileText(`南屏区2022年国民经济和社会发展统计公报[1]
南屏区统计局
2023年3月28日
2022年，全区经济运行总体平稳。
一、综合
初步核算，全年地区生产总值452.36亿元。`);
    expect(work).toMatchObject({
      title: '南屏区2022年国民经济和社会发展统计公报',
      type: '公报',
      issuers: ['南屏区统计局'],
    });
    expect(work.dates.issued).toBe('2023-03-28');
  });

  it('may be set in wide figures above the title of minutes', async () => {
    const { work } = await compileText(`会　议　纪　要
〔２０２２〕第９期
东湖区人民政府办公室　　　　　　　　２０２２年４月１８日
东湖区人民政府第１２次常务会议纪要
２０２２年４月１５日，陈某某同志主持召开区政府第１２次常务会议。
一、关于经济运行
会议听取了汇报。`);
    expect(work).toMatchObject({ title: '东湖区人民政府第１２次常务会议纪要', issuers: ['东湖区人民政府'] });
  });
});
