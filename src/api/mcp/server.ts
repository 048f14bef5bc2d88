/**
 * The MCP server (Model Context Protocol): the library's tools for language models. What goes wrong is
 * said in the answer, so that the model can put it right; our own mistakes are logged and not told.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import { internalError, toApiError } from '../errors.ts';
import type { Tool, ToolContext } from './tool.ts';
import { TOOLS } from './tools.ts';

export interface McpDeps extends ToolContext {
  /** Called with what is no fault of the client's. */
  readonly onMistake: (mistake: unknown) => void;
}

const INSTRUCTIONS =
  '条文是政策文件的结构化知识库。检索不漏一处，引注不作猜测。回答中请照录 citation（引注）、quotation（原文）和 address（网址）；没有查到的，如实说明。';

/** One server for one connection; the caller connects a transport and closes it. */
export function createMcpServer(deps: McpDeps): Server {
  const server = new Server(
    { name: 'tiaowen', title: '条文', version: '1' },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS.map(describeTool) }));
  // Not by the SDK's own schema of a call: what it refuses it tells as a mistake of the server's, in English.
  server.fallbackRequestHandler = async ({ method, params }) => {
    if (method !== 'tools/call') throw new McpError(ErrorCode.MethodNotFound, `没有“${method}”这一方法。`);
    return callTool(String(params?.name), params?.arguments, deps);
  };
  return server;
}

interface InputSchema {
  type: 'object';
  properties: Record<string, { default?: unknown }>;
  required?: string[];
}

function describeTool({ name, title, description, input }: Tool) {
  // As plain JSON: a client that is handed the schema itself in memory must not meet anything else.
  const inputSchema: InputSchema = JSON.parse(JSON.stringify(input));
  const { required = [], properties } = inputSchema;
  // What has a default need not be given.
  inputSchema.required = required.filter((each) => properties[each]?.default === undefined);
  return { name, title, description, inputSchema, annotations: { readOnlyHint: true, openWorldHint: false } };
}

async function callTool(name: string, args: unknown, deps: McpDeps): Promise<CallToolResult> {
  const tool = TOOLS.find((each) => each.name === name);
  if (tool === undefined) {
    const names = TOOLS.map((each) => each.name).join('、');
    return failure('unknown-tool', `没有名为“${name}”的工具；有：${names}。`);
  }
  try {
    const { text, data } = await tool.call(args, deps);
    return { content: [{ type: 'text', text }], structuredContent: { ...data } };
  } catch (thrown) {
    const known = toApiError(thrown);
    if (known === null) deps.onMistake(thrown);
    const { code, message, nearest } = known ?? internalError();
    const near = nearest === null ? '' : `\n最近的一处：${nearest.citation} ${deps.origin}${nearest.address}`;
    return failure(code, message + near);
  }
}

function failure(code: string, message: string): CallToolResult {
  return {
    isError: true,
    content: [{ type: 'text', text: message }],
    structuredContent: { error: { code, message } },
  };
}
