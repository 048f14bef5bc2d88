/**
 * Verbs of one character, as people speak, and the words of two in which laws and documents write them: who asks
 * 谁赔 is answered by 赔偿. The kind is systematic in Chinese; what only one trade says is for the file `aliases`.
 */
const PAIRS = `
赔 赔偿
罚 罚款 处罚
判 判处
批 批准 审批
偷 盗窃
抢 抢劫 抢夺
骗 诈骗 欺骗
打 殴打
骂 侮辱
卖 销售 出售
拆 拆除
修 维修 修缮
养 饲养
砍 砍伐 采伐
烧 焚烧
扔 丢弃 抛掷
倒 倾倒
埋 填埋
捡 拾得
退 退还
欠 拖欠
扣 扣押 扣留
封 查封
删 删除
换 更换
赌 赌博
`;

const WRITTEN: ReadonlyMap<string, readonly string[]> = new Map(
  PAIRS.trim()
    .split('\n')
    .map((line) => {
      const [spoken = '', ...written] = line.split(' ');
      return [spoken, written];
    }),
);

/** The written words for a verb of one character; empty: there are none. */
export function writtenFor(spoken: string): readonly string[] {
  return WRITTEN.get(spoken) ?? [];
}
