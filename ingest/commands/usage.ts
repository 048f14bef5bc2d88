/** What commander says in English, in Chinese: what is wrong with the arguments, and the headings of its help. */
import type { Command, CommanderError } from 'commander';

/** By commander's code; `first` and `second` are the words that its message quotes. */
const SENTENCES: Readonly<Record<string, (first: string, second: string) => string>> = {
  'commander.unknownCommand': (command) => `没有名为 ${command} 的命令`,
  'commander.unknownOption': (option) => `没有名为 ${option} 的选项`,
  'commander.missingArgument': (argument) => `缺少参数 <${argument}>`,
  'commander.excessArguments': () => '参数过多',
  'commander.optionMissingArgument': (option) => `选项 ${option} 之后缺少值`,
  'commander.invalidArgument': (option, value) => `选项 ${option} 没有 ${value} 这个值`,
};

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** To be called before commands are added: they take it over. */
export function speakChinese(program: Command): Command {
  return program
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => HEADINGS[title] ?? title });
}

/** The sentence for a person whose arguments were refused; null where help or version was asked for. */
export function usageSentence({ code, message }: CommanderError): string | null {
  const sentence = SENTENCES[code];
  if (sentence === undefined) return null;
  const [first = '', second = ''] = Array.from(message.matchAll(/'([^']*)'/g), (quoted) => quoted[1]);
  return `${sentence(first, second)}。用法请看 tiaowen --help，或 tiaowen help 加命令的名称。`;
}
