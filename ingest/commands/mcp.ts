/** `tiaowen mcp`: the MCP server over stdio, for a program that starts it; stdout belongs to the protocol. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from '../../src/api/mcp/server.ts';
import { readConfig, serverOrigin } from '../../src/config.ts';
import { followWriters } from './following.ts';
import { withLibrary } from './own-library.ts';
import { warn } from './terminal.ts';

/** Ends when the program that started it closes stdin. Addresses are those of `tiaowen serve`. */
export async function mcp(): Promise<void> {
  const origin = serverOrigin(readConfig(process.env));
  await withLibrary(async (library) => {
    const server = createMcpServer({
      reader: library.reader,
      history: library,
      origin,
      onMistake: (mistake) =>
        warn(mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)),
    });
    const ended = new Promise<void>((resolve) => {
      server.onclose = resolve;
      process.stdin.once('end', resolve);
    });
    // A program keeps it running for days, in which the library is rebuilt by others.
    const stopFollowing = followWriters(library);
    await server.connect(new StdioServerTransport());
    await ended;
    stopFollowing();
    await server.close();
  });
}
