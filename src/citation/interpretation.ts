/** Judicial interpretations: 公司法司法解释（五）, as lawyers name what is titled 关于适用《…》若干问题的规定（五）. */
import { parseNumeral } from '../text/numerals.ts';

export interface Interpretation {
  /** The law that it interprets, as it is written there. */
  readonly law: string;
  /** Null where none is written: in a title of one that need not be told from others, in a name of any of them. */
  readonly number: number | null;
}

const NAME =
  /^(.{1,30}?(?:法|法典|条例))的?(?:司法)?解释[（(]?([0-9]{1,2}|[一二三四五六七八九十]{1,3})?[）)]?$/u;
const TITLE = /适用《([^《》]+)》[^《》]{0,12}(?:解释|规定)(?:[（(]([^（）()]{1,3})[）)])?$/u;

/** What a name of that form means; null where it is of another. */
export function interpretationNamed(name: string): Interpretation | null {
  return read(NAME.exec(name));
}

/** What a title of an interpretation says; null where it is none of a law. */
export function interpretationTitled(title: string): Interpretation | null {
  return read(TITLE.exec(title));
}

function read(found: RegExpExecArray | null): Interpretation | null {
  return found === null ? null : { law: found[1] ?? '', number: parseNumeral(found[2] ?? '') };
}
