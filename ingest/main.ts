#!/usr/bin/env node
/**
 * The command line `tiaowen`. This file imports nothing but what every Node can load, so that an old
 * one gets a sentence and not a stack of errors from some dependency.
 */
const OLDEST_NODE = [20, 19] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(`需要 Node.js ${OLDEST_NODE.join('.')} 或更高版本，现为 ${process.versions.node}。`);
  process.exitCode = 1;
} else {
  const { runProgram } = await import('./commands/program.ts');
  await runProgram(process.argv);
}
