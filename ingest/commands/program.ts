/**
 * The commands and their options. Each is loaded only when it is asked for: `parse` needs no database,
 * `search` no web server.
 */
import { Command, CommanderError, Option } from 'commander';
import { PagesMissingError } from '../../src/api/template.ts';
import { ConfigError } from '../../src/config.ts';
import { ServerError } from '../../src/server.ts';
import { describeFailure, isExpected } from '../failure.ts';
import { keepHeapSmall } from './heap.ts';
import { readVersion } from './package-root.ts';
import { PARSE_VIEWS, type ParseView } from './parse-view.ts';
import { quitOnClosedPipe, warn } from './terminal.ts';
import { speakChinese, usageSentence } from './usage.ts';

/** Runs what the arguments ask for. What fails is said in one line, and the exit code is 1. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  quitOnClosedPipe();
  keepHeapSmall('command');
  try {
    await describeProgram().parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      const sentence = usageSentence(error);
      if (sentence !== null) warn(sentence);
      process.exitCode = error.exitCode;
      return;
    }
    process.exitCode = 1;
    warn(sentenceOf(error) ?? mistakeOf(error));
  }
}

/** What the person at the terminal can put right, in one Chinese line; null for our own mistakes. */
function sentenceOf(error: unknown): string | null {
  const saysIt =
    error instanceof ConfigError || error instanceof ServerError || error instanceof PagesMissingError;
  if (saysIt) return error.message;
  return isExpected(error) ? describeFailure(error) : null;
}

function mistakeOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function describeProgram(): Command {
  const program = speakChinese(new Command('tiaowen'))
    .description('条文：政策文件的结构化知识库')
    .version(readVersion(), '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某条命令的帮助')
    .exitOverride();

  program
    .command('parse')
    .description('解析文件并逐个输出 JSON（每个文件一行），不写入资料库')
    .argument('<path...>', '文件或文件夹')
    .addOption(new Option('--as <view>', '输出的内容').choices(PARSE_VIEWS).default(PARSE_VIEWS[0]))
    .action(async (paths: string[], { as }: { as: ParseView }) =>
      (await import('./parse.ts')).parse(paths, as),
    );
  program
    .command('ingest')
    .description('将文件收入资料库')
    .argument('<path...>', '文件或文件夹')
    .option('--json', '以 JSON 输出收录报告')
    .action(async (paths: string[], { json = false }: { json?: boolean }) =>
      (await import('./ingest.ts')).ingest(paths, json),
    );
  program
    .command('search')
    .description('检索资料库')
    .argument('<query...>', '检索词')
    .option('--json', '输出与 /api/search 相同的 JSON')
    .action(async (words: string[], { json = false }: { json?: boolean }) =>
      (await import('./search.ts')).search(words.join(' '), json),
    );
  program
    .command('check')
    .description('核对文稿中的引注与引文')
    .argument('<file>', '文稿：.docx、.txt 或 .md')
    .option('--json', '输出与 /api/check 相同的 JSON')
    .option('--out <file>', '另存加了批注的 Word 副本')
    .action(async (path: string, options: { json?: boolean; out?: string }) =>
      (await import('./check.ts')).check(path, options),
    );
  program
    .command('serve')
    .description('启动网页服务；资料库为空时先收入自带文件')
    .action(async () => (await import('./serve.ts')).serve());
  program
    .command('mcp')
    .description('经标准输入输出向语言模型提供资料库（MCP）')
    .action(async () => (await import('./mcp.ts')).mcp());
  program
    .command('remove')
    .description('从资料库移出一个文件')
    .argument('<id>', '文件的编号，例如 chengzhengbanfa-2022-54')
    .action(async (id: string) => (await import('./remove.ts')).remove(id));
  program
    .command('rebuild')
    .description('由原件重新建立数据库')
    .action(async () => (await import('./rebuild.ts')).rebuild());
  program
    .command('backup')
    .description('将资料库备份为一个文件，服务运行时也可使用')
    .argument('<file>', '备份文件，例如 tiaowen-2026-11-22.tar')
    .action(async (file: string) => (await import('./backup.ts')).backup(file));
  program
    .command('restore')
    .description('由备份文件恢复到空的资料库')
    .argument('<file>', '备份文件')
    .action(async (file: string) => (await import('./restore.ts')).restore(file));
  return program;
}
