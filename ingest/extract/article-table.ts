/**
 * Tables of articles: those that set them, their numbers in the first column and their text in the second, and
 * those that compare two texts of them.
 */
import { NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';

const NUMBER_ALONE = new RegExp(
  `^\\s*第([${NUMERAL_CHARACTERS}\\s]{1,16})条(?:之[${NUMERAL_CHARACTERS}]{1,9})?\\s*$`,
);
/** Fewer may be a table about these articles. */
const FEWEST = 2;
/** Rows of other kinds are headings of chapters, and a head that names the columns. */
const SHARE = 0.7;
/** What a head says of columns that hold no articles but what is said about them. */
const ABOUT_ARTICLES = /解读|释义|说明|理由|责任|意见|修[改订正]|备注|依据|处罚|标准/;
const LONGEST_HEAD = 12;

/**
 * Whether a table only places articles on the page, one behind the other. One of more columns says something
 * about articles (what they were before, who is responsible) and is a table.
 *
 * @param rows the texts of the cells, row by row
 */
export function setsArticles(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < FEWEST || rows.some(({ length }) => length > 2)) return false;
  const numbers = rows.flatMap(([num = '', text]) => {
    const number =
      text === undefined ? null : parseNumeral((NUMBER_ALONE.exec(num)?.[1] ?? '').replace(/\s/g, ''));
    return number === null ? [] : [number];
  });
  const inOrder = numbers.filter((number, at) => at === 0 || number - (numbers[at - 1] ?? 0) <= 1);
  const isAbout = rows[0]?.some((cell) => ABOUT_ARTICLES.test(cell) && cell.length <= LONGEST_HEAD) ?? false;
  return numbers.length >= FEWEST && inOrder.length >= rows.length * SHARE && !isAbout;
}

// 修订前, 《云溪市养犬管理办法》原条文, 现行规定
const BEFORE = /前|原|现行|旧/;
// 修订后, 新条文, 修订草案征求意见稿, 修改为
const AFTER = /后|新|拟|稿|草案|修[改订正]为/;
const LONGEST_COMPARED_HEAD = 40;
/** A title may stand above the head, and a unit of measure. */
const LAST_HEAD = 3;
const ARTICLE = new RegExp(
  `^[\\s\\u3000“"]{0,8}(第[${NUMERAL_CHARACTERS}]{1,9}条(?:之[${NUMERAL_CHARACTERS}]{1,9})?)`,
);

const ARTICLES = new RegExp(`(?<=^|\\s)[“"]?第[${NUMERAL_CHARACTERS}]{1,9}条`, 'g');

/**
 * Whether a table sets texts of articles side by side, what they were and what they are to be. They are then
 * no articles of the document that holds the table, however long one of its cells is.
 *
 * @param rows the texts of the cells, row by row
 */
export function comparesArticles(rows: readonly (readonly string[])[]): boolean {
  const numbers = rows.map((cells) => cells.flatMap((cell) => ARTICLE.exec(cell)?.[1] ?? []));
  if (numbers.some((row) => new Set(row).size < row.length)) return true;
  const head = rows.slice(0, LAST_HEAD).findIndex(namesBothTexts);
  return head >= 0 && standBelow(rows[head] ?? [], rows.slice(head + 1));
}

function namesBothTexts(cells: readonly string[]): boolean {
  return (
    cells.every((cell) => cell.trim().length <= LONGEST_COMPARED_HEAD) && columnsCompared(cells) !== null
  );
}

/** The columns of both texts as a head names them. */
function columnsCompared(head: readonly string[]): readonly [number, number] | null {
  const before = head.findIndex((cell) => BEFORE.test(cell));
  const after = head.findIndex((cell, at) => at !== before && AFTER.test(cell));
  return before >= 0 && after >= 0 ? [before, after] : null;
}

/**
 * Whether articles stand in both columns that the head names, or one to a cell in two rows at the least: what says
 * 当前位置 and 新闻中心 is the menu of a page, and the text of that page one cell below it.
 */
function standBelow(head: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const columns = new Set<number>();
  let holding = 0;
  let areSingle = true;
  for (const cells of rows.filter(({ length }) => length > 1)) {
    const opening = [...cells.entries()].filter(([, cell]) => ARTICLE.test(cell));
    // Numbers alone, with the text beside them, are set and not compared.
    const compared = cells.length > 2 ? opening : opening.filter(([, cell]) => !NUMBER_ALONE.test(cell));
    if (compared.length > 0) holding++;
    // A cell that reaches down from the row above stands at the left.
    for (const [at] of compared) columns.add(at + head.length - cells.length);
    if (compared.some(([, cell]) => (cell.match(ARTICLES)?.length ?? 0) > 1)) areSingle = false;
  }
  return columnsCompared(head)?.every((column) => columns.has(column)) || (holding > 1 && areSingle);
}
