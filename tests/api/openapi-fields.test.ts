/** Every field of the OpenAPI document: described, with an example where it is free text, and the example fits. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument } from './answers.ts';
import { type DescribedApi, openDescribedApi } from './office.ts';

let test: DescribedApi['test'];
let api: OpenApiDocument;
beforeAll(async () => {
  ({ test, api } = await openDescribedApi());
});
afterAll(() => test.close());

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

interface Place {
  readonly path: string;
  readonly schema: Schema;
}

/** All schemas of the document with their places, each once: what is named is looked at under its name. */
function schemasOf({ paths, components }: OpenApiDocument): Place[] {
  const found: Place[] = [];
  function walk(schema: Schema, path: string): void {
    found.push({ path, schema });
    for (const [name, each] of Object.entries(schema.properties ?? {})) walk(each, `${path}.${name}`);
    if (schema.items !== undefined) walk(schema.items, `${path}[]`);
    // What may stand here: described above.
    for (const each of schema.anyOf ?? []) walk(each, `${path}|`);
  }
  for (const [name, schema] of Object.entries(components.schemas)) walk(schema, name);
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { parameters, requestBody, responses }] of Object.entries(operations)) {
      const at = `${method} ${path}`;
      for (const { name, schema, description = '', example, examples } of parameters ?? []) {
        // Fastify moves what is said of a parameter from its schema to the parameter itself.
        const given = Object.values(examples ?? {}).map(({ value }) => value);
        if (example !== undefined) given.push(example);
        const found = given.length === 0 ? {} : { examples: given };
        walk({ ...schema, description, ...found }, `${at} ?${name}`);
      }
      for (const [type, { schema }] of Object.entries(requestBody?.content ?? {})) {
        walk(schema, `${at} body ${type}`);
      }
      for (const [status, { content }] of Object.entries(responses)) {
        for (const [type, { schema }] of Object.entries(content ?? {}))
          walk(schema, `${at} ${status} ${type}`);
      }
    }
  }
  return found;
}

const isChinese = (text: string | undefined) => /[\u4e00-\u9fa5]/.test(text ?? '');

describe('every field of the API', () => {
  it('is described in Chinese', () => {
    const silent = schemasOf(api).filter(
      ({ path, schema }) =>
        /[.?][A-Za-z]\w*$/.test(path) &&
        schema.type !== 'null' &&
        schema.$ref === undefined &&
        !isChinese(schema.description),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
    for (const [name, schema] of Object.entries(api.components.schemas)) {
      expect(isChinese((schema as Schema).description), name).toBe(true);
    }
  });

  it('has an example where it is free text', () => {
    const bare = schemasOf(api).filter(
      ({ schema: { type, format, enum: values, examples } }) =>
        type === 'string' && format !== 'binary' && values === undefined && examples === undefined,
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('has examples that fit its schema', () => {
    const ajv = new Ajv2020({
      strict: false,
      formats: { date: /^\d{4}-\d{2}-\d{2}$/, binary: true, 'date-time': true },
    });
    ajv.addSchema({ $id: 'api', components: api.components });
    let looked = 0;
    for (const { path, schema } of schemasOf(api)) {
      const local = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'));
      const validate = ajv.compile(local);
      for (const example of schema.examples ?? []) {
        looked++;
        expect(
          validate(example),
          `${path}: ${JSON.stringify(example)} ${ajv.errorsText(validate.errors)}`,
        ).toBe(true);
      }
    }
    expect(looked).toBeGreaterThan(80);
  });
});

describe('every operation of the API', () => {
  it('says what it answers, and which errors', () => {
    for (const [path, operations] of Object.entries(api.paths)) {
      for (const [method, { responses }] of Object.entries(operations)) {
        const at = `${method} ${path}`;
        const statuses = Object.keys(responses);
        expect(statuses, at).toEqual(expect.arrayContaining(['400', '429', '500', '503']));
        expect(
          statuses.filter((status) => status.startsWith('2')),
          at,
        ).toHaveLength(1);
        for (const [status, { description }] of Object.entries(responses)) {
          expect(isChinese(description), `${at} ${status}: ${description}`).toBe(true);
        }
      }
    }
  });

  it('says who may ask, where not everybody may', () => {
    for (const [path, operations] of Object.entries(api.paths)) {
      for (const [method, { tags, security = [], responses }] of Object.entries(operations)) {
        const isClosed = tags?.includes('管理') === true;
        expect([security.length, '401' in responses], `${method} ${path}`).toEqual([
          Number(isClosed),
          isClosed,
        ]);
      }
    }
    expect(api.components.securitySchemes).toHaveProperty('bearer');
  });

  it('takes a file that is uploaded as its bytes', () => {
    const { content = {} } = api.paths['/api/documents']?.post?.requestBody ?? {};
    expect(content['application/octet-stream']?.schema).toMatchObject({
      contentMediaType: 'application/octet-stream',
    });
  });

  it('takes a draft in every form that the check reads', () => {
    const { content = {} } = api.paths['/api/check']?.post?.requestBody ?? {};
    expect(Object.keys(content).sort()).toEqual(
      [
        'application/json',
        'application/octet-stream',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'multipart/form-data',
        'text/markdown',
        'text/plain',
      ].sort(),
    );
  });
});
