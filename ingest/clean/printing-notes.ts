/** Lines that the printing office adds at the end of a text, as a margin leaves them. */

// ——————— across the page; 抄送：市委办公室; 市政府办公室　2024年5月10日印发 (GB/T 9704—2012, 7.4)
const RULE = /^[\s\u3000]*[—─━_＿-]{6,}[\s\u3000]*$/;
const COPY_NOTE = /^[\s\u3000]*(?:抄送|抄报|分送|主题词)[：:]/;
const PRINTED_ON = /[0-9]{1,2}[ ]?日[ ]?印发[\s\u3000]*$/;
/** No such line is longer. */
const LONGEST_PRINTED = 200;

/** Whether the line begins one of those that the printing office adds. */
export function isOfPrinter(text: string): boolean {
  return text.length <= LONGEST_PRINTED && (RULE.test(text) || COPY_NOTE.test(text) || PRINTED_ON.test(text));
}

/** Whether nothing can follow on the line: a rule, the date of printing. */
export function endsWithPrinter(text: string): boolean {
  return text.length <= LONGEST_PRINTED && (RULE.test(text) || PRINTED_ON.test(text));
}
