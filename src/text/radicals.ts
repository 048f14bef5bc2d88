/**
 * CJK radicals (U+2E80–2EFF) that NFKC leaves as they are, each followed by the character that Unicode
 * holds equivalent: property Equivalent_Unified_Ideograph (EquivalentUnifiedIdeograph.txt, Unicode 14).
 * Of the 113, U+2E80 has none and stays. Text taken out of PDFs is full of them: ⻅ for 见, ⻓ for 长.
 */
const PAIRS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月' +
  '⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀' +
  '⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝' +
  '⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀';

/** Radical to character. */
export const RADICALS: ReadonlyMap<string, string> = readPairs();

function readPairs(): Map<string, string> {
  const characters = [...PAIRS];
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) {
    pairs.set(characters[at] ?? '', characters[at + 1] ?? '');
  }
  return pairs;
}

/** Radicals of either block: those above, and the Kangxi radicals, which NFKC resolves. */
const RADICAL = /[\u2e80-\u2fd5]/;
const EACH_RADICAL = new RegExp(RADICAL, 'g');

/** Whether a text holds radicals where characters are meant. */
export function hasRadicals(text: string): boolean {
  return RADICAL.test(text);
}

/** The text with its characters for radicals, one UTF-16 unit for one, so that offsets stay: ⾃治县⼈⺠政府 → 自治县人民政府. */
export function withoutRadicals(text: string): string {
  return text.replace(EACH_RADICAL, (radical) => {
    const character = RADICALS.get(radical) ?? radical.normalize('NFKC');
    return character.length === 1 ? character : radical;
  });
}
