/**
 * Uploading, previewing, publishing and removing documents, and the audit log. Only for who bears the
 * token; without administration in AppDeps none of these routes exists.
 */
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { addressPath } from '../../domain/address-path.ts';
import { type Actor, type AuditEntry, MAX_FILE_BYTES } from '../../domain/administration.ts';
import { type Administration, createGate } from '../administration.ts';
import type { AuditAnswer, DraftAnswer, DraftList } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { describeDraft, describeOpened } from '../describe-draft.ts';
import { adminPage } from '../page.ts';
import { auditAnswer, auditEntry, draftAnswer, draftList } from '../schemas/administration.ts';
import {
  auditQuery,
  draftParams,
  operatorQuery,
  publishBody,
  uploadBodies,
  uploadQuery,
} from '../schemas/administration-request.ts';
import { refTo } from '../schemas/common.ts';
import { commonErrors, documentParams, noQuery } from '../schemas/request.ts';
import { errorAnswer } from '../schemas/search.ts';
import { type PageTemplate, sendPage } from '../template.ts';

const tags = ['管理'];
const nothing = Type.Null({ description: '已放弃' });
const security = [{ bearer: [] }];
const refusals = {
  ...commonErrors,
  401: refTo(errorAnswer),
  404: refTo(errorAnswer),
  409: refTo(errorAnswer),
  422: refTo(errorAnswer),
};
const bodyRefusals = { ...refusals, 413: refTo(errorAnswer) };

export async function addAdministrationRoutes(
  app: App,
  { administration }: AppDeps,
  template: PageTemplate,
): Promise<void> {
  if (administration === undefined) return;
  const { library } = administration;
  app.get('/admin', { schema: { hide: true } }, (_request, reply) => sendPage(reply, template(adminPage())));
  const gate = createGate(administration.token);
  await app.register(async (scope: App) => {
    // Before the body is read: a stranger's 50 MB are not taken in.
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      gate(request);
    });
    addUploadRoute(scope, library);
    addDraftRoutes(scope, library);
    addRemovalRoute(scope, library);
    addAuditRoute(scope, library);
  });
}

function addUploadRoute(app: App, library: Administration): void {
  // What a file is its content decides, so its media type is not asked for.
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: MAX_FILE_BYTES },
    (_request: FastifyRequest, body: Buffer, done: (error: null, body: Buffer) => void) => done(null, body),
  );
  app.post(
    '/api/documents',
    {
      bodyLimit: MAX_FILE_BYTES,
      schema: {
        tags,
        security,
        summary: '上传一个文件（请求正文即文件内容），解析后待发布',
        consumes: ['application/octet-stream'],
        querystring: uploadQuery,
        body: { content: uploadBodies },
        response: { 201: refTo(draftAnswer), ...bodyRefusals },
      },
    },
    async (request, reply): Promise<DraftAnswer> => {
      const { name, work = null } = request.query;
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      reply.code(201);
      return library.upload({ name, bytes, work }, actorOf(request));
    },
  );
}

function addDraftRoutes(app: App, library: Administration): void {
  app.get(
    '/api/drafts',
    {
      schema: {
        tags,
        security,
        summary: '已上传、尚未发布的文件',
        querystring: noQuery,
        response: { 200: refTo(draftList), ...refusals },
      },
    },
    async (): Promise<DraftList> => ({ drafts: (await library.listDrafts()).map(describeDraft) }),
  );
  app.get(
    '/api/drafts/:draft',
    {
      schema: {
        tags,
        security,
        summary: '一个待发布文件的解析结果',
        params: draftParams,
        querystring: noQuery,
        response: { 200: refTo(draftAnswer), ...refusals },
      },
    },
    async (request): Promise<DraftAnswer> => describeOpened(await library.openDraft(request.params.draft)),
  );
  app.post(
    '/api/drafts/:draft/publish',
    {
      schema: {
        tags,
        security,
        summary: '发布',
        params: draftParams,
        querystring: operatorQuery,
        body: publishBody,
        response: { 200: refTo(auditEntry), ...bodyRefusals },
      },
    },
    async (request) =>
      describeEntry(await library.publish(request.params.draft, request.body, actorOf(request))),
  );
  app.delete(
    '/api/drafts/:draft',
    {
      schema: {
        tags,
        security,
        summary: '放弃一个待发布的文件',
        params: draftParams,
        querystring: operatorQuery,
        response: { 204: nothing, ...refusals },
      },
    },
    async (request, reply) => {
      await library.discard(request.params.draft, actorOf(request));
      return reply.code(204).send(null);
    },
  );
}

function addRemovalRoute(app: App, library: Administration): void {
  app.delete(
    '/api/documents/:id',
    {
      schema: {
        tags,
        security,
        summary: '从资料库移出一个文件及其全部文本',
        params: documentParams,
        querystring: operatorQuery,
        response: { 200: refTo(auditEntry), ...refusals },
      },
    },
    async (request) => describeEntry(await library.removeWork(request.params.id, actorOf(request))),
  );
}

function addAuditRoute(app: App, library: Administration): void {
  app.get(
    '/api/audit',
    {
      schema: {
        tags,
        security,
        summary: '操作记录',
        querystring: auditQuery,
        response: { 200: refTo(auditAnswer), ...refusals },
      },
    },
    async (request): Promise<AuditAnswer> => {
      const { entries, total } = await library.readAudit(request.query);
      return { entries: entries.map(describeEntry), total };
    },
  );
}

function actorOf(request: FastifyRequest): Actor {
  const { by } = request.query as { by?: string };
  return { name: by ?? null, address: request.ip };
}

function describeEntry(entry: AuditEntry): AuditAnswer['entries'][number] {
  return { ...entry, address: addressPath(entry.work) };
}
