/**
 * What a tool of the MCP server is. Its arguments are described by one schema, from which come the types,
 * what a client is told, and the check; a wrong argument is explained in Chinese, with what is right.
 */
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { ApiError } from '../errors.ts';
import type { Lookup } from '../lookup.ts';

export interface ToolContext extends Lookup {
  /** The server's own address, before every path: http://127.0.0.1:3000. */
  readonly origin: string;
}

/** One place that an answer rests on: staff may quote it, cite it and open it. */
export interface Evidence {
  /** 《…》（发文字号）第十八条 */
  readonly citation: string;
  /** The words as they stand there. */
  readonly quotation: string;
  /** Absolute. */
  readonly address: string;
}

export interface ToolAnswer {
  /** The same for a reader. */
  readonly text: string;
  /** JSON. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema of the arguments. */
  readonly input: TSchema;
  /** Throws ApiError where the arguments are wrong or name what the library does not hold. */
  readonly call: (given: unknown, context: ToolContext) => Promise<ToolAnswer>;
}

/** Ties the arguments that `run` takes to the schema by which they are checked. */
export function tool<S extends TSchema>(
  described: Omit<Tool, 'input' | 'call'> & { readonly input: S },
  run: (args: Static<S>, context: ToolContext) => Promise<ToolAnswer>,
): Tool {
  const { input } = described;
  return {
    ...described,
    call: async (given, context) => {
      const args: unknown = Value.Default(input, structuredClone(given ?? {}));
      if (!Value.Check(input, args)) throw wrongArgument(input, args);
      return run(args, context);
    },
  };
}

/** The address without its server is what people may keep; a program needs the whole. */
export function evidence(
  origin: string,
  { citation, address }: { readonly citation: string; readonly address: string },
  quotation: string,
): Evidence {
  return { citation, quotation, address: origin + address };
}

export function evidenceText({ citation, quotation, address }: Evidence): string {
  return `${citation}\n“${quotation}”\n${address}`;
}

function wrongArgument(input: TSchema, args: unknown): ApiError {
  const issues = Value.Errors(input, args);
  const unknownNames = issues.flatMap((issue) =>
    issue.keyword === 'additionalProperties' ? issue.params.additionalProperties : [],
  );
  if (unknownNames.length > 0) {
    return new ApiError('unknown-parameter', `没有名为“${unknownNames.join('”“')}”的参数。`);
  }
  const [issue] = issues;
  if (issue === undefined) throw new Error('arguments neither pass nor fail their schema');
  return new ApiError('wrong-parameter', explained(issue));
}

type Issue = ReturnType<typeof Value.Errors>[number];

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  object: '对象',
  array: '列表',
  boolean: 'true 或者 false',
};

function explained(issue: Issue): string {
  const name = issue.instancePath.split('/')[1] ?? '';
  const what = name === '' ? '参数' : `参数“${name}”`;
  switch (issue.keyword) {
    case 'required':
      return `缺少参数“${issue.params.requiredProperties.join('”“')}”。`;
    case 'type':
      return `${what}应为${TYPE_NAMES[String(issue.params.type)] ?? String(issue.params.type)}。`;
    case 'enum':
      return `${what}应为下列之一：${issue.params.allowedValues.join('、')}。`;
    case 'minLength':
      return `${what}不得为空。`;
    case 'maxLength':
      return `${what}过长，至多 ${issue.params.limit} 个字。`;
    case 'minimum':
      return `${what}不得小于 ${String(issue.params.limit)}。`;
    case 'maximum':
      return `${what}不得大于 ${String(issue.params.limit)}。`;
    default:
      return `${what}的值不正确。`;
  }
}
