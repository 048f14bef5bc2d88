/** Holds answers to the schemas that the OpenAPI document shows. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { App } from '../../src/api/deps.ts';

export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly securitySchemes?: object;
  };
}

type Content = Readonly<Record<string, { readonly schema: object }>>;

export interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly required?: boolean;
    readonly example?: unknown;
    readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
    readonly schema?: { readonly examples?: readonly unknown[] };
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
}

export async function readOpenApi(app: App): Promise<OpenApiDocument> {
  return (await app.inject('/api/openapi.json')).json();
}

/** What is wrong with the value as an answer of this name; null: nothing. */
export type CheckAnswer = (name: string, value: unknown) => string | null;

export function createAnswerCheck({ components }: OpenApiDocument): CheckAnswer {
  const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
  ajv.addSchema({ $id: 'api', components });
  return (name, value) => {
    const validate = ajv.getSchema(`api#/components/schemas/${name}`);
    if (validate === undefined) throw new Error(`no schema "${name}"`);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
}
