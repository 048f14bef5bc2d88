/** The present day as ISO date: an office in China counts days by Beijing time, wherever its server stands. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

/** 2022-09-09 → 2022年9月9日 */
export function inChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
