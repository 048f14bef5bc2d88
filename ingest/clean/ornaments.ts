/**
 * Signs that are set in front of a mark and say nothing: ● 第一条, - （一）, 📌第二章, ✅ 1. A number within
 * such a sign (❶) is none of them.
 */

/** Bullets and signs of one character; the emoji of the first plane follow by their two halves. */
const SIGNS =
  '•·●○◎■□▪▫▲△▶▷►◆◇★☆※✓✔✦➤➢❖☐☑\\u2600-\\u26ff\\u2700-\\u2775\\u2794-\\u27bf\\u2b00-\\u2bff\\ue000-\\uf8ff';
const ORNAMENTS = new RegExp(
  `^(?:(?:(?:[${SIGNS}]|[\\ud83c-\\ud83e][\\udc00-\\udfff])\\ufe0f?){1,3}[ \\u3000]?|[-*] )`,
);

/** How much of a text is ornament; 0 where it begins with none. */
export function ornamentLength(text: string): number {
  return ORNAMENTS.exec(text)?.[0].length ?? 0;
}

/** Whether a first character may be an ornament: asked of every line that begins with no mark. */
export function mayBeOrnament(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (unit < 0x2e80) return unit === 0x2a || unit === 0xb7 || unit === 0x2022 || unit >= 0x203b;
  return (unit >= 0xd83c && unit <= 0xd83e) || (unit >= 0xe000 && unit <= 0xf8ff);
}
