/** The day on which a draft is written, as ISO date: offices count days by Beijing time. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
