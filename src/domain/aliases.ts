/**
 * The file `aliases` of a library: names that mean the same, written down by its keepers. Plain text, one
 * group a line, names separated by =, lines that begin with # are comments.
 */

/** Names of one thing, as written. */
export type AliasGroup = readonly string[];

/** A line that could not be read; the others count. */
export interface AliasProblem {
  /** From 1; 0: the file as a whole. */
  readonly line: number;
  readonly message: string;
}

export interface AliasList {
  readonly groups: readonly AliasGroup[];
  readonly problems: readonly AliasProblem[];
}

export const NO_ALIASES: AliasList = { groups: [], problems: [] };

/** The file as it is when a library is made. */
export const DEFAULT_ALIASES = `# 别名：检索其中一个名称时，页面会提示“也搜”另一个名称，并列出处数；用一句话提问时，几个名称一并查找。
# 每行写一组，名称之间用 = 隔开，例如：双创 = 创新创业
# 一组可以有几个名称；以 # 开头的行是说明，不起作用。
# 改好保存即可生效，不必重新启动。请用 UTF-8 编码保存。

双创 = 创新创业
两亚 = 南亚东南亚
自创区 = 国家自主创新示范区

# 口头说法与法律用语
老板 = 用人单位
员工 = 职工
辞退 = 解雇 = 炒鱿鱼 = 解除劳动合同
裁员 = 裁减人员
工钱 = 工资 = 劳动报酬
欠薪 = 拖欠工资 = 拖欠劳动报酬
签合同 = 订立合同 = 订立劳动合同
社保 = 社会保险
医保 = 基本医疗保险
低保 = 最低生活保障
交强险 = 机动车交通事故责任强制保险
房东 = 出租人
租客 = 承租人
房租 = 租金
拆迁 = 房屋征收 = 征收房屋
违建 = 违法建设 = 违法建筑
上户口 = 户口登记
监控录像 = 视频图像信息
噪音 = 噪声
养狗 = 养犬 = 饲养动物
狗 = 犬
宾馆 = 旅馆
危房 = 危险房屋 = 危险住宅
物业公司 = 物业服务企业 = 物业服务人
醉驾 = 醉酒驾驶
黑车 = 非法客运 = 非法营运
搭便车 = 无偿搭乘
抽烟 = 吸烟
抄袭 = 剽窃
捡到 = 拾得
打架 = 斗殴
私生子 = 非婚生子女
周末 = 公休日 = 休息日
停水 = 停止供水 = 中断供水
停电 = 停止供电 = 中断供电

# 部门的俗称
城管 = 城市管理部门 = 城市管理行政执法部门 = 城管执法部门
交警 = 公安机关交通管理部门
公安局 = 公安机关 = 公安部门
民政局 = 民政部门
教育局 = 教育行政部门 = 教育主管部门
住建局 = 住房城乡建设主管部门
环保局 = 生态环境主管部门 = 环境保护主管部门
人社局 = 人力资源社会保障部门
卫健委 = 卫生健康主管部门
市监局 = 市场监督管理部门
税务局 = 税务机关
`;

const LONGEST_NAME = 50;
const MOST_NAMES = 10;

/** Reads the file. A line that is no group is told as a problem, and the others count. */
export function parseAliases(text: string): AliasList {
  const groups: AliasGroup[] = [];
  const problems: AliasProblem[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((line, index) => {
      if (line.trim() === '' || /^\s*[#＃]/u.test(line)) return;
      const read = readLine(line);
      if (typeof read === 'string') problems.push({ line: index + 1, message: read });
      else groups.push(read);
    });
  return { groups, problems };
}

/** The names of a line, or what is wrong with it. */
function readLine(line: string): AliasGroup | string {
  const names = line.split(/[=＝]/u).map((name) => name.trim());
  if (line.includes('\uFFFD')) return '不是 UTF-8 编码，请另存为 UTF-8';
  if (names.length < 2) return '缺少 =，应写成“双创 = 创新创业”';
  if (names.length > MOST_NAMES) return `一行最多 ${MOST_NAMES} 个名称`;
  if (names.some((name) => name === '')) return '= 的一边没有名称';
  if (names.some((name) => name.length > LONGEST_NAME)) return `名称过长，最多 ${LONGEST_NAME} 个字`;
  if (new Set(names).size < names.length) return '同一个名称写了两次';
  return names;
}
