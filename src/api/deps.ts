/** What the app is given, and the type of the app that routes are added to. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyServerOptions,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { DraftFiles } from '../check/draft-file.ts';
import type { AliasList } from '../domain/aliases.ts';
import type { KnowledgeReader } from '../store/store.ts';
import type { Administration } from './administration.ts';
import type { Aside } from './aside.ts';
import type { AddressHistory } from './history.ts';
import type { Originals } from './originals.ts';

export interface AppDeps {
  readonly reader: KnowledgeReader;
  readonly history: AddressHistory;
  readonly originals: Originals;
  /** How drafts that are sent to be checked are read and annotated. */
  readonly drafts: DraftFiles;
  /** The aliases that the keepers of the library wrote down, as they are now. Left out: there are none. */
  readonly aliases?: () => Promise<AliasList>;
  /** Folder of the built web pages: index.html and assets/. */
  readonly webRoot: string;
  /** Where requests and our own mistakes are written; pino's options, or false. */
  readonly logger: NonNullable<FastifyServerOptions['logger']>;
  /** When what is searched was last written; null: not yet. Left out: nobody asks. */
  readonly indexWritten?: () => Promise<Date | null>;
  /** Whether the index has all that the library holds. Left out: it has. */
  readonly isWhole?: () => Promise<boolean>;
  /** Left out: everything is answered here, however long others wait. */
  readonly aside?: Aside;
  /** Left out: nobody can change the library over HTTP. */
  readonly administration?: { readonly library: Administration; readonly token: string };
  /** Left out: any number of requests, no proxy, no queries in the log. */
  readonly operation?: Operation;
}

/** How the server is run; config.ts says what each means. */
export interface Operation {
  readonly requestsPerMinute: number | null;
  readonly trustedProxies: string | null;
  readonly logQueries: boolean;
  /** Origins of the pages that may read answers: https://oa.example */
  readonly corsOrigins: readonly string[];
  /** The address by which readers find the server. Null: each by the one that it asks. */
  readonly origin: string | null;
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;
