import { describe, expect, it } from 'vitest';
import { clean } from './reading.ts';

describe('page numbers that stick to the text', () => {
  // 中华人民共和国民法典, as a program took it out of a PDF, page behind page
  const PAGES = [
    '中华人民共和国民法典\n第一编总则\n第一章基本规定\n第一条为了保护民事主体的合法权益，调整民事关系，\n维护社会和经济秩序，适应中国特色社会主义发展要求，弘\n扬社会主义核心价值观，根据宪法，制定本法。',
    '第二条民法调整平等主体的自然人、法人和非法人组织\n之间的人身关系和财产关系。\n第三条民事主体的人身权利、财产权利以及其他合法权\n益受法律保护，任何组织或者个人不得侵犯。\n第四条民事主体在民事活动中的法律地位一律平等。\n第五条民事主体从事民事活动，应当遵循自愿原则，按\n照自己的意思设立、变更、',
    '终止民事法律关系。\n第六条民事主体从事民事活动，应当遵循公平原则，合\n理确定各方的权利和义务。\n第七条民事主体从事民事活动，应当遵循诚信原则，秉\n持诚实，恪守承诺。\n第八条民事主体从事民事活动，不得违反法律，不得违\n背公序良俗。\n第二章自然人',
    '第一节民事权利能力和民事行为能力\n第九条民事主体从事民事活动，应当有利于节约资源、\n保护生态环境。\n第十条处理民事纠纷，应当依照法律；法律没有规定的，\n可以适用习惯，但是不得违背公序良俗。\n第十一条其他法律对民事关系有特别规定的，依照其规\n定。',
    '第十二条中华人民共和国领域内的民事活动，适用中华\n人民共和国法律。法律另有规定的，依照其规定。\n第十三条自然人从出生时起到死亡时止，具有民事权利\n能力，依法享有民事权利，承担民事义务。\n第十四条自然人的民事权利能力一律平等。',
    '第十五条自然人的出生时间和死亡时间，以出生证明、\n死亡证明记载的时间为准；没有出生证明、死亡证明的，以\n户籍登记或者其他有效身份登记记载的时间为准。有其他证\n据足以推翻以上记载时间的，以该证据证明的时间为准。',
  ];
  const glued = PAGES.map((page, index) => `${index + 1}${page}`).join('');

  it('are taken out where they count on, and what stands behind them begins a line', () => {
    const { lines, removed, problems, pages } = clean(glued);
    expect(lines.flatMap(({ mark }) => (mark?.style === 'article' ? [mark.ordinal?.number] : []))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    ]);
    expect(lines.find(({ text }) => text.startsWith('第五条'))?.text).toMatch(/变更、终止民事法律关系。$/);
    expect(removed.map(({ reason, text }) => [reason, text])).toEqual(
      PAGES.map((_, index) => ['page-number', `${index + 1}`]),
    );
    expect(pages).toBe(6);
    expect(problems[0]?.message).toBe(
      '原文把页码连在正文里，共 6 处，已按页码次序移出，请核对换页处的文字。',
    );
  });

  it('stay where the figures of a text count something', () => {
    const counted = PAGES.map((page, index) => page.replace('。', `，为期${index + 1}年。`)).join('\n');
    expect(clean(counted).removed).toEqual([]);
  });
});
