/** How soon the server has something to send of a page, the browser aside. */

/** Milliseconds since the page was asked for. */
export interface Sending {
  readonly firstByte: number;
  /** Until the first provision has come, compressed. */
  readonly firstText: number;
  readonly whole: number;
}

/** What every provision begins with: src/api/provision-html.ts. */
const PROVISION = '<section id=';

/** Asks for a page as a browser does. Throws where it does not come. */
export async function timeSending(address: string): Promise<Sending> {
  const began = performance.now();
  const { ok, body, status } = await fetch(address, { headers: { accept: 'text/html' } });
  if (!ok || body === null) throw new Error(`${address} answers ${status}`);
  const decoder = new TextDecoder();
  let text = '';
  let firstByte = Number.NaN;
  let firstText = Number.NaN;
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    text += decoder.decode(piece.value, { stream: true });
    const now = performance.now() - began;
    if (Number.isNaN(firstByte)) firstByte = now;
    if (Number.isNaN(firstText) && text.includes(PROVISION)) firstText = now;
  }
  return { firstByte, firstText, whole: performance.now() - began };
}
