/** The description of the API, made from the routes' own schemas, and the page that shows it. */
import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { App } from './deps.ts';
import { auditAnswer, auditEntry, draftAnswer, draftList, draftSummary } from './schemas/administration.ts';
import { aliasesAnswer } from './schemas/aliases.ts';
import { sameAnswer } from './schemas/alike.ts';
import { basketAnswer } from './schemas/basket.ts';
import { checkAnswer } from './schemas/check.ts';
import { documentSummary, place } from './schemas/common.ts';
import { compareAnswer } from './schemas/compare.ts';
import {
  documentAnswer,
  documentList,
  provision,
  provisionAnswer,
  reportAnswer,
  textsAnswer,
} from './schemas/document.ts';
import { gapsAnswer } from './schemas/gaps.ts';
import { referencesAnswer } from './schemas/references.ts';
import { relatedAnswer } from './schemas/related.ts';
import { errorAnswer, goAnswer, healthAnswer, searchAnswer } from './schemas/search.ts';
import { hitsAnswer, suggestAnswer } from './schemas/suggest.ts';
import { termsAnswer } from './schemas/terms.ts';

const NAMED_SCHEMAS = [
  documentSummary,
  place,
  provision,
  documentList,
  documentAnswer,
  provisionAnswer,
  reportAnswer,
  textsAnswer,
  searchAnswer,
  goAnswer,
  referencesAnswer,
  gapsAnswer,
  termsAnswer,
  hitsAnswer,
  suggestAnswer,
  aliasesAnswer,
  sameAnswer,
  relatedAnswer,
  draftSummary,
  draftList,
  draftAnswer,
  auditEntry,
  auditAnswer,
  checkAnswer,
  basketAnswer,
  compareAnswer,
  healthAnswer,
  errorAnswer,
];

/**
 * What the page of @fastify/swagger-ui 5.2 needs beyond our own files: its style sheet holds pictures as
 * data: addresses, and its script writes one style element, which is let in by its hash.
 */
const UI_SOURCES =
  "img-src 'self' data:;style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

/** Must come before the routes: it listens to them being added. */
export async function describeApi(app: App): Promise<void> {
  for (const schema of NAMED_SCHEMAS) app.addSchema(schema);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '条文',
        version: '1',
        description:
          '政策文件知识库的接口。检索默认逐字匹配，结果与通读全文相同。' +
          '出错时一律回答 { error: { code, message } }；未列明的参数一律按错误处理（400），不会被忽略（/go 的网址会在聊天程序中转发，其附加的参数不计）。' +
          '接口按所列的类型回答，不看 Accept（POST /api/check 除外）。文件和条款的网址（/d/…）按 Accept 给出网页、JSON、' +
          'Markdown、纯文本、Word 或 Akoma Ntoso（RFC 9110 第 12.5.1 节）；所列类型都没有的答 406（not-acceptable），并列出可取的类型；' +
          '超过 20,000 段的内容不生成 Word，同样答 406。',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: '管理口令（TIAOWEN_ADMIN_TOKEN）' },
        },
      },
      tags: [
        { name: '文件', description: '文件、条款及其解析报告' },
        { name: '引用', description: '引用、被引用、未入库的文件、相同与相关条文、定义的名称' },
        { name: '检索', description: '逐字检索、按引注直达' },
        { name: '管理', description: '上传、发布、移出和操作记录，须凭口令（Authorization: Bearer）' },
        { name: '核对', description: '核对文稿中的引注与引文；文稿不保存' },
        { name: '运行', description: '运行状况' },
      ],
    },
    transformObject: (described) =>
      'openapiObject' in described ? withoutDefaulted(described.openapiObject) : described.swaggerObject,
    refResolver: {
      buildLocalReference: (schema, _base, _fragment, index) => String(schema.$id ?? `schema-${index}`),
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: '/api',
    uiConfig: { layout: 'BaseLayout', docExpansion: 'list', defaultModelsExpandDepth: 0 },
    theme: { title: '条文：接口说明' },
    transformStaticCSP: (policy) => `${policy};${UI_SOURCES}`,
  });
}

type OpenApi = Extract<
  Parameters<NonNullable<FastifyDynamicSwaggerOptions['transformObject']>>[0],
  { readonly openapiObject: unknown }
>['openapiObject'];

/** A parameter that has a default is there in every request that a route sees, and yet nobody has to give it. */
function withoutDefaulted(api: OpenApi): OpenApi {
  for (const path of Object.values(api.paths ?? {})) {
    for (const parameter of path?.get?.parameters ?? []) {
      if ('schema' in parameter && parameter.schema !== undefined && 'default' in parameter.schema) {
        parameter.required = false;
      }
    }
  }
  return api;
}
