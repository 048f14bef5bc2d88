/**
 * Words of one character, as people speak, and those in which laws and documents write them: who asks
 * 谁赔 is answered by 赔偿. The kind is systematic in Chinese; what only one trade says is for the file `aliases`.
 * Characters that as often say something else are left out: 假 of days off, 还 of what is still so, 倒 of who fell,
 * 生 of what is raw or unknown, 补 of papers, 告 of telling, 盖 of stamps, 贴 of subsidies.
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
埋 填埋
捡 拾得
退 退还
欠 拖欠
扣 扣押 扣留
封 查封
删 删除
换 更换
赌 赌博
借 借款 出借
租 租赁 承租 出租
查 检查 查处 调查
抓 拘留 逮捕
杀 杀害 故意杀人
撞 碰撞
砸 损坏 毁损
挖 挖掘 采挖
丢 遗失 丢失
坏 损坏 毁损
死 死亡
伤 伤害 受伤 人身损害
病 疾病 患病
嫁 结婚
娶 结婚
住 居住
搬 搬迁
建 建造 建设
占 占用
吵 噪声
臭 恶臭
债 债务
钱 金钱 货币
车 车辆 机动车
船 船舶
房 房屋 住宅
树 树木 林木
药 药品
墓 墓穴 坟墓
税 税款
`;

const WRITTEN: ReadonlyMap<string, readonly string[]> = new Map(
  PAIRS.trim()
    .split('\n')
    .map((line) => {
      const [spoken = '', ...written] = line.split(' ');
      return [spoken, written];
    }),
);

/** The written words for a word of one character; empty: there are none. */
export function writtenFor(spoken: string): readonly string[] {
  return WRITTEN.get(spoken) ?? [];
}
