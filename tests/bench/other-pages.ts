/** Pages of a million bytes that are no disclosures. */

const MILLION = 1_000_000;

const NEWS = [
  '为进一步做好有关工作，市里召开会议，部署下一阶段重点任务，要求各单位加强协作，压实责任。',
  '会议听取了上半年工作情况的汇报，分析了当前形势，研究了存在的问题和下一步的打算。',
  '记者了解到，这项工作从今年三月开始，目前已经完成投资12.5亿元，占年度计划的61.3%。',
];

const BUDGET_NEWS = [
  '会议审议了关于预算执行情况的报告，强调要从严控制一般性支出，压减“三公”经费，盘活存量资金。',
  '财政部门有关负责人介绍，今年将继续推进预算公开和决算公开，收入预算、基本支出等内容更加细化。',
  '审计发现，有的单位预算编制不够细，项目支出进度较慢，有的单位预算调整未按规定报批。',
];

/** A long page of an ordinary portal: nothing of budgets in it. */
export function portalPage(): string {
  return pageOf('要闻动态', NEWS);
}

/** A long page of news about budgets: the words of the field all over it, and still no disclosure. */
export function budgetNewsPage(): string {
  return pageOf('财政要闻', [...NEWS, ...BUDGET_NEWS]);
}

function pageOf(title: string, sentences: readonly string[]): string {
  const items: string[] = [];
  let bytes = 0;
  for (let index = 0; bytes < MILLION; index += 1) {
    const sentence = sentences[index % sentences.length] ?? '';
    const item = `<li class="list-item"><a href="/art/2023/${String(index)}.html">${title}${String(index)}</a><p style="text-indent: 2em"><span>${sentence}</span></p></li>\n`;
    items.push(item);
    // A Chinese character is three bytes in UTF-8.
    bytes += item.length + 2 * (title.length + sentence.length);
  }
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><ul>${items.join('')}</ul>`;
}
