/**
 * The HTTP application: built here from what it is handed, started elsewhere (server.ts). Routes are
 * added by plain functions, one file per subject; this file holds what concerns all of them.
 */
import { join } from 'node:path';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController } from 'fastify';
import { addAside } from './answered-aside.ts';
import { addCaching } from './caching.ts';
import { addCors } from './cors.ts';
import type { App, AppDeps, Operation } from './deps.ts';
import { sendClientFailure, sendFailure } from './failure.ts';
import { createDescribeGaps } from './gaps.ts';
import { noSuchPage } from './lookup.ts';
import { addMetrics } from './metrics.ts';
import { describeApi } from './openapi.ts';
import { addOrigin } from './origin.ts';
import { addProtection } from './protection.ts';
import { addRateLimit } from './rate-limit.ts';
import { addRequestLog } from './request-log.ts';
import { addAdministrationRoutes } from './routes/administration.ts';
import { addAliasesRoute } from './routes/aliases.ts';
import { addAlikeRoutes } from './routes/alike.ts';
import { addBasketRoutes } from './routes/basket.ts';
import { addCheckRoute } from './routes/check.ts';
import { addCompareRoute } from './routes/compare.ts';
import { addDocumentRoutes } from './routes/documents.ts';
import { addFeedRoutes } from './routes/feeds.ts';
import { addGapsRoute } from './routes/gaps.ts';
import { addGoRoute } from './routes/go.ts';
import { addHealthRoute } from './routes/health.ts';
import { addHitsRoute } from './routes/hits.ts';
import { addMcpRoute } from './routes/mcp.ts';
import { addPageRoutes } from './routes/pages.ts';
import { addProvisionRoutes } from './routes/provisions.ts';
import { addReferenceRoutes } from './routes/references.ts';
import { addRelatedRoute } from './routes/related.ts';
import { addSearchRoute } from './routes/search.ts';
import { addSearchListRoutes } from './routes/search-lists.ts';
import { addSourceRoute } from './routes/source.ts';
import { addSuggestRoute } from './routes/suggest.ts';
import { addTermsRoute } from './routes/terms.ts';
import { loadTemplate } from './template.ts';
import { rememberTexts } from './text-memory.ts';

/** Room in the address for a long query, each Chinese character being nine bytes of it. */
const MAX_HEADER_BYTES = 128 * 1024;
/** Longest piece of a path, decoded: an id, an address, or both as a person writes them. */
const MAX_PATH_PIECE = 400;

/** How long a client may take to send its request, and to say nothing on a connection that it keeps. */
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_TIMEOUT_MS = 60_000;
/** Longest body, but for the routes that take more. */
const MAX_BODY_BYTES = 1024 * 1024;

const UNLIMITED: Operation = {
  requestsPerMinute: null,
  trustedProxies: null,
  logQueries: false,
  corsOrigins: [],
  origin: null,
};

/** Builds the application; the caller listens and closes. Throws PagesMissingError. */
export async function buildApp(deps: AppDeps): Promise<App> {
  const template = await loadTemplate(deps.webRoot);
  const operation = deps.operation ?? UNLIMITED;
  const app: App = Fastify({
    logger: deps.logger,
    // request-log.ts writes what is written of requests.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: operation.trustedProxies ?? false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    bodyLimit: MAX_BODY_BYTES,
    http: { maxHeaderSize: MAX_HEADER_BYTES },
    routerOptions: { maxParamLength: MAX_PATH_PIECE, ignoreTrailingSlash: true },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array' } },
    frameworkErrors: (error, request, reply) => sendFailure(template, error, request, reply),
    clientErrorHandler: sendClientFailure,
  }).withTypeProvider<TypeBoxTypeProvider>();
  // Answers are typed by the compiler and held to their schemas by tests, so nothing is left to filter.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.setErrorHandler((error, request, reply) => sendFailure(template, error, request, reply));
  app.setNotFoundHandler(async (request, reply) =>
    sendFailure(template, await noSuchPage(deps.reader, request.url), request, reply),
  );

  addOrigin(app, operation);
  addRequestLog(app, operation);
  addProtection(app);
  addCors(app, operation);
  await addRateLimit(app, operation);
  addCaching(app);
  await app.register(compress, { threshold: 1024 });
  await describeApi(app);
  await addFiles(app, deps.webRoot);

  addAside(app, deps);
  addMetrics(app, deps);
  addHealthRoute(app, deps);
  const findText = rememberTexts(deps.reader);
  addDocumentRoutes(app, deps, findText);
  addSourceRoute(app, deps);
  addProvisionRoutes(app, deps);
  addReferenceRoutes(app, deps);
  const describeGaps = createDescribeGaps(deps.reader);
  addGapsRoute(app, describeGaps);
  addTermsRoute(app, deps);
  addAlikeRoutes(app, deps);
  addRelatedRoute(app, deps);
  addSearchRoute(app, deps);
  addSearchListRoutes(app, deps);
  addMcpRoute(app, deps, operation);
  addFeedRoutes(app, deps);
  addBasketRoutes(app, deps);
  addCompareRoute(app, deps);
  await addCheckRoute(app, deps);
  addHitsRoute(app, deps);
  addSuggestRoute(app, deps);
  addAliasesRoute(app, deps);
  addGoRoute(app, deps, template);
  await addAdministrationRoutes(app, deps, template);
  addPageRoutes(app, deps, template, { findText, describeGaps });
  await app.ready();
  return app;
}

/** Built files whose names hold a hash may be kept for ever; the few others are asked for again. */
async function addFiles(app: App, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(webRoot, 'assets'),
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
  });
  await app.register(fastifyStatic, {
    root: webRoot,
    prefix: '/',
    wildcard: false,
    index: false,
    globIgnore: ['index.html', 'assets/**'],
    decorateReply: false,
  });
}
