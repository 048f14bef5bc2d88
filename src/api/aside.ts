/**
 * What takes long is answered aside: by another instance of this application, in a thread of its own, so that
 * others need not wait for a register of a thousand pages to be drawn, or for a long list to become a file.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** A request that changes nothing, as it came. */
export interface AsideRequest {
  readonly url: string;
  /** JSON, of a request that is a POST; null: it is a GET. */
  readonly body: string | null;
  readonly headers: IncomingHttpHeaders;
  /** Of the client, or of the proxy that asks for it. */
  readonly remoteAddress: string;
}

export interface AsideAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number>>;
  readonly body: Uint8Array;
}

/** Asks the other instance. Rejects where it ended before it could answer. */
export type Aside = (request: AsideRequest) => Promise<AsideAnswer>;
