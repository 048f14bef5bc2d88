/**
 * Everyday words and those in which laws and documents write of the same: who asks 老婆欠的债 is answered by 夫妻 and
 * 债务. The kind is systematic in Chinese, and no trade's own; what one office says is for the file `aliases`. They
 * lead one way only: who types the written word means that. Words of one character, by which several things may be
 * meant, are in spoken.ts; 狗 means but one. What only fills a place in a sentence (东西, in lexicon.ts) is none.
 *
 * Lines of one word say nothing of their own: they hold everyday words that are not meant there, and need be told
 * only where a library has too few texts to know them as words.
 */
const TABLE = `
# 家庭
老公 夫妻 丈夫
老婆 夫妻 妻子
两口子 夫妻
领证 结婚登记
彩礼 财物
小孩 子女 未成年人 儿童
孩子 子女 未成年人 儿童
儿女 子女
爸爸 父母 父亲
妈妈 父母 母亲
爸妈 父母
家长 父母 监护人
爷爷奶奶 祖父母
外公外婆 外祖父母
姥姥姥爷 外祖父母
公公婆婆 公婆
孙子 孙子女
亲戚 近亲属 亲属
老人 老年人 父母
抚养权 直接抚养
家暴 家庭暴力
出轨 与他人同居
生孩子 生育 分娩
私生子 非婚生子女
领养 收养
去世 死亡
失踪 下落不明
死者 被继承人

# 工作
老板 用人单位
打工 劳动者
员工 劳动者 职工
入职 招用 录用
上班 工作时间
加班费 延长工作时间
工钱 工资 劳动报酬
欠薪 拖欠劳动报酬 未及时足额支付劳动报酬
开除 解除劳动合同
炒鱿鱼 解除劳动合同
辞退 解除劳动合同
辞职 解除劳动合同
离职 解除 终止劳动合同
跳槽 解除劳动合同
裁员 裁减人员
续签 续订
年假 年休假
童工 未成年工
社保 社会保险
五险一金 社会保险 住房公积金
养老金 基本养老金
停业 停产停业
当兵 服兵役 应征
参军 服兵役 应征 入伍
退伍 退役

# 钱与合同
押金 担保 保证金
借钱 借款
借条 借款合同
欠条 债务
还钱 返还借款 清偿 偿还
欠钱 债务
欠债 债务
担保人 保证人
高利贷 高利放贷
付钱 支付
给钱 支付
交钱 缴纳
退钱 退还
赔钱 赔偿
罚钱 罚款
口头 书面形式
到期 届满 期满
过期 逾期
捡到 拾得
弄坏 损坏 损害
损坏 损害
网购 互联网 电子合同
交货 交付
快递 快递物流 交付
假货 假冒伪劣
中介 中介人 经纪人

# 房屋与邻里
房子 房屋 住宅
盖房 建造 新建 建筑物
盖楼 建造 新建 建筑物
买房 房屋买卖
卖房 出卖 房屋
租房 房屋租赁 租赁
房租 租金
房东 出租人
房客 承租人
租客 承租人
租户 承租人
二房东 转租
房产证 不动产权属证书 房屋所有权证
过户 转移登记 变更登记
拆迁 房屋征收 搬迁
征地 征收土地 征收
强拆 强制拆除 强制执行
小区 建筑区划 住宅小区 居住区
邻居 相邻
阳光 采光 日照
停车位 车位
物业公司 物业服务人 物业服务企业
违建 违法建设 违法建筑
危房 危险房屋 危险住宅
停水 停止供水 中断供水
断水 停止供水 中断供水
停电 停止供电 中断供电
断电 停止供电 中断供电
掉下来 坠落 脱落

# 交通与伤害
车祸 交通事故
撞车 交通事故
撞人 交通事故
酒驾 醉酒驾驶 饮酒
醉驾 醉酒驾驶
开车 驾驶机动车
汽车 机动车
公交车 旅客 客运
飞机 民用航空器
司机 驾驶人 驾驶员
驾照 机动车驾驶证
车牌 号牌
黑车 非法客运 非法营运
搭便车 无偿搭乘
搭车 搭乘
受伤 人身损害 伤害
摔伤 人身损害 伤害
打伤 故意伤害 伤害

# 犯罪与诉讼
坐牢 有期徒刑
判刑 有期徒刑
杀人 故意杀人
小偷 盗窃
偷东西 盗窃
骗钱 诈骗
打人 殴打 故意伤害
打架 斗殴
骂人 侮辱 诽谤
造谣 诽谤 虚假信息
送红包 行贿 贿赂
收红包 受贿
收礼 接受礼品
赌钱 赌博
吸毒 吸食 毒品
假币 伪造的货币
假钱 伪造的货币
假证 伪造 证件
公章 印章
偷税 逃避缴纳税款 虚假纳税申报
漏税 逃避缴纳税款 虚假纳税申报
逃税 逃避缴纳税款 虚假纳税申报
报警 报案 公安机关报告
保释 取保候审
警察 人民警察 公安机关
派出所 公安机关 公安派出所
法院 人民法院
检察院 人民检察院
打官司 提起诉讼 诉讼
告状 提起诉讼
起诉 提起诉讼
老赖 失信被执行人

# 办事与公司
上访 信访 走访
人大 人民代表大会
村委会 村民委员会
居委会 居民委员会
地级市 设区的市
国企 国有企业
外企 外商投资企业
领导 负责人
盖章 印章
户口本 户口簿
身份证 居民身份证
上户口 户口登记 出生登记
改名 变更姓名
名字 姓名
照片 肖像
出国 出境
半夜 夜间
晚上 夜间
网上 互联网 信息网络
取消 撤销
冲突 抵触 不一致
抄袭 剽窃
交税 纳税 缴纳
免税 免征
做生意 交易 经营 订立合同
开店 经营
开公司 设立公司
小公司 规模较小
法人代表 法定代表人
倒闭 解散 破产
分红 分配利润
查账 查阅 会计账簿
减资 减少注册资本
增资 增加注册资本

# 生活
饭店 餐饮
餐馆 餐饮
饭馆 餐饮
宾馆 旅馆
酒店 旅馆
垃圾 废弃物 生活垃圾
噪音 噪声
抽烟 吸烟
鞭炮 烟花爆竹
放炮 燃放烟花爆竹
放鞭炮 燃放烟花爆竹
狗 动物 犬
养狗 饲养动物 养犬
砍树 砍伐树木 采伐林木
打猎 猎捕 狩猎
打鱼 捕捞
挖沙 采砂 开采
古墓 古墓葬
土葬 埋葬
录像 视频图像 录音录像
摄像头 图像采集设备 视频图像
老师 教师
上学 入学 就读
小学 义务教育
看病 就诊 诊疗
医生 医师 医务人员
医院 医疗机构
开门 开放

# 含有上面的词而另有所指
不起诉
开除学籍
开除公职
开除党籍
先生
老师傅
`;
const WRITTEN: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [said = '', ...written] = line.split(' ');
      return [said, written];
    }),
);
const LONGEST = Math.max(...[...WRITTEN.keys()].map((said) => said.length));

/**
 * The everyday words in a normalised text, those that begin first first and of them the longest. One or several side by
 * side must fill whole words of it (`borders`: offsets in UTF-16 where its words begin or end): 小区 is none in
 * 大小区别, but 偷税漏税 is two.
 */
export function everydayWordsIn(text: string, borders: ReadonlySet<number>): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const row = borders.has(at) ? rowAt(text, at, borders) : [];
    found.push(...row.filter((word) => writtenAs(word).length > 0));
    at += Math.max(0, row.join('').length - 1);
  }
  return found;
}

/** The everyday words side by side from an offset to the next border that one of them ends at; empty: there are none. */
function rowAt(text: string, at: number, borders: ReadonlySet<number>): readonly string[] {
  for (let end = Math.min(text.length, at + LONGEST); end > at; end--) {
    const word = text.slice(at, end);
    if (!WRITTEN.has(word)) continue;
    if (borders.has(end)) return [word];
    const others = rowAt(text, end, borders);
    if (others.length > 0) return [word, ...others];
  }
  return [];
}

/** The words in which an everyday word is written; empty: it is none. */
export function writtenAs(said: string): readonly string[] {
  return WRITTEN.get(said) ?? [];
}
