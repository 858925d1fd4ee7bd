/** Words that carry the grammar of a disclosure's sentences. Folded (half-width, simplified), without white space or quotes. */
import type { Basis, Scope } from '../disclosure/figure.ts';
import type { Direction } from '../disclosure/statement.ts';

const words = (list: string): string[] => list.split(' ');

export const DIRECTION_WORDS: readonly (readonly [string, Direction])[] = [
  ...words('增加(减少) 减少(增加) 增长(下降) 下降(增长) 增(减) 增减 大(小)于 大小于').map(
    (word) => [word, 'both'] as const,
  ),
  ...words('增加 增添 增长 上升 提高 净增 增幅 增支 增收 调增 追加 增 多').map(
    (word) => [word, 'up'] as const,
  ),
  ...words('减少 下降 降低 减低 压减 压缩 减幅 降幅 减支 减收 调减 负增长 净减 减 降 少').map(
    (word) => [word, 'down'] as const,
  ),
  ...words('基本持平 大体持平 基本一致 持平 一致 无增减变化 无增减 无变化 没有变化 相同 未变').map(
    (word) => [word, 'flat'] as const,
  ),
];

/** Openers of a comparison; what follows, up to the amount, names the base. */
export const COMPARE_WORDS = words('相比 同比 比 较 对比 与 和 同 由 从');
/** After a direction these turn the number into a level: 减少为0万元, 增加至5人. */
export const LEVEL_WORDS = words('为 到 至 达到 达');
export const SHARE_WORDS = words('占比 占 比重');
export const AMONG_WORDS = words('其中');
export const INCLUDING_WORDS = words(
  '主要包括 具体包括 包括 包含 主要用于 主要是用于 主要为 主要是 分别为 分别是 分别用于',
);
/** The parts of the amount just stated follow, often as numbered paragraphs. */
export const FOLLOWS_WORDS = words(
  '具体情况如下 具体安排情况如下 具体安排如下 具体支出情况如下 具体构成如下 具体如下 分项情况如下 分项情况是 分项如下 明细如下',
);
export const ETC_WORDS = words('等等 等');
export const REASON_WORDS = words(
  '主要原因是 主要原因为 主要原因 原因主要是 原因是 原因为 原因 主要是由于 主要是因为 主要系 系因 由于 因为',
);
export const COMPLETE_WORDS = words('完成');
export const THRESHOLD_WORDS = words('单价 单位价值 单台价值 单件价值 单台');
/** These after a number make it a bound, not an amount. */
export const BOUND_WORDS = words('(含)以上 及以上 以上 (含)以下 及以下 以下 以内');
/** The numbers that follow in a row belong to amounts in a row. */
export const EACH_WORDS = words('分别 各');
export const CUMULATIVE_WORDS = words('累计 总计达到 累计达到');
export const TOTAL_WORDS = words('合计 共计 总额 总计 总数');

export const SCOPE_WORDS: readonly (readonly [string, Scope])[] = [
  ['非财政拨款', 'non-fiscal'],
  ['财政拨款', 'fiscal'],
  ['一般公共预算', 'general'],
  ['公共财政预算', 'general'],
  ['政府性基金', 'fund'],
  ['国有资本经营', 'state-capital'],
  ['财政专户', 'special-account'],
];

export const BASIS_WORDS: readonly (readonly [string, Basis])[] = [
  ['年初预算数', 'initial-budget'],
  ['年初预算', 'initial-budget'],
  ['调整预算数', 'adjusted-budget'],
  ['调整预算', 'adjusted-budget'],
  ['全年预算数', 'adjusted-budget'],
  ['全年预算', 'adjusted-budget'],
  ['预算执行数', 'final'],
  ['执行数', 'final'],
  ['决算数', 'final'],
  ['决算', 'final'],
  ['预算数', 'budget'],
  ['预算安排', 'budget'],
  ['预算', 'budget'],
];

/** Years said without digits, as an offset to the document's year. */
export const RELATIVE_YEARS: readonly (readonly [string, number])[] = [
  ['上年度', -1],
  ['上一年度', -1],
  ['上一年', -1],
  ['上一度', -1],
  ['上年同期', -1],
  ['上年', -1],
  ['去年', -1],
  ['年初', 0],
  ['本年度', 0],
  ['本年', 0],
  ['当年', 0],
  ['今年', 0],
];

/** Openers of a zero said in words, and what closes them. */
export const NOTHING_WORDS = words('没有使用 没有安排 未安排 未使用 无 不涉及 没有 为零');

/** Count units that are something else when these follow: 2023部门, 2个所属, 期间, 单位 … */
export const UNIT_NOT_BEFORE: Readonly<Record<string, string>> = {
  部: '门分队署',
  所: '属在有需',
  单: '位价',
  期: '间末初',
  处: '理级室',
  门: '头户',
  组: '织成',
  名: '称词',
  本: '年级部单',
  人: '民大均员才社',
  位: '于置',
  家: '庭',
  类: '别似',
  支: '出持',
  级: '',
  次: '年日级',
  批: '准复',
  科: '学技协普研',
  件: '',
  条: '例件',
  项: '',
  张: '',
  天: '',
  只: '',
  分: '',
};
