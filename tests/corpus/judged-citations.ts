/**
 * Citations as people type them, in many spellings, with the clause of the seeds and the shared laws that each means;
 * null: of a law that is not held, and that no other may stand for. Written before any of them had been tried; 29 of
 * the 30 led where they should.
 */
export interface JudgedCitation {
  readonly typed: string;
  readonly why: string;
  /** By file and eId. */
  readonly meant: string | null;
}

const PLAN = '004_190c656b337f64ff';

export const TYPED_CITATIONS: readonly JudgedCitation[] = [
  { typed: '公司法15条', why: 'two texts of one title: the one in force first', meant: 'law-0005 art_15' },
  { typed: '刑法133条之一', why: 'half-width, 之一', meant: 'law-0002 art_133-1' },
  { typed: '刑法第133条之1第1款', why: '之1 in Arabic', meant: 'law-0002 art_133-1__para_1' },
  { typed: '《刑法》２８７条之二', why: 'full-width digits', meant: 'law-0002 art_287-2' },
  { typed: '《民法典》1165', why: 'a bare number behind the brackets', meant: 'law-0001 art_1165' },
  { typed: '民法典 1165条2款', why: 'neither 第', meant: 'law-0001 art_1165__para_2' },
  { typed: '民法典一千一百六十五条', why: 'no 第, Chinese numerals', meant: 'law-0001 art_1165' },
  {
    typed: '民法典第一千一百六十五條第二款',
    why: 'traditional characters',
    meant: 'law-0001 art_1165__para_2',
  },
  { typed: '勞動合同法第三十九條', why: 'traditional throughout', meant: 'law-0163 art_39' },
  { typed: '劳动合同法39条（二）', why: 'item in brackets', meant: 'law-0163 art_39__subpara_2' },
  { typed: '劳动合同法第三十九条第2项', why: 'item in Arabic', meant: 'law-0163 art_39__subpara_2' },
  { typed: '劳动合同法》第82条', why: 'half of the brackets lost in copying', meant: 'law-0163 art_82' },
  { typed: '行诉法34条', why: 'the usual abbreviation', meant: 'law-0168 art_34' },
  { typed: '民诉法第一百六十五条', why: 'the usual abbreviation; two texts', meant: 'law-0004 art_165' },
  { typed: '土地承包法 第21条', why: 'title without its first word', meant: 'law-0098 art_21' },
  { typed: '交强险条例21条', why: 'everyday abbreviation of the title', meant: 'law-0145 art_21' },
  { typed: '节能法第十七条', why: 'characters left out of the title', meant: 'law-0060 art_17' },
  { typed: '反食品浪费法 7', why: 'blank and number', meant: 'law-0130 art_7' },
  { typed: '殡葬条例第十条', why: '管理 left out', meant: 'law-0009 art_10' },
  { typed: '烟花条例第22条', why: 'short for 烟花爆竹安全管理条例', meant: 'law-0227 art_22' },
  { typed: '国有土地征收条例23条', why: 'words of the title left out', meant: 'law-0167 art_23' },
  { typed: '公安办案程序规定第107条', why: 'words of the title left out', meant: 'law-0003 art_107' },
  { typed: '呈政办发[2022]54号18条', why: 'half-width brackets', meant: `${PLAN} art_18` },
  { typed: '呈政办发【2022】54号第十八条', why: 'heavy brackets', meant: `${PLAN} art_18` },
  { typed: '呈政办发2022-54 第18条', why: 'as a file is named', meant: `${PLAN} art_18` },
  { typed: '呈贡规划第十八条', why: 'words of the title left out', meant: `${PLAN} art_18` },
  { typed: '道路交通安全法 第91条', why: 'not held; must lead to no other law', meant: null },
  {
    typed: '环保法 第五十九条',
    why: '环境保护法 is not held; 环境噪声污染防治法 is another law',
    meant: null,
  },
  { typed: '政府采购法 第十七条', why: 'not held', meant: null },
  { typed: '食品安全法第34条', why: 'not held; 反食品浪费法 is another law', meant: null },
];
