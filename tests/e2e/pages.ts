/** Small pages in our own words, put under made-up government hosts. */
import type { BrowserContext } from '@playwright/test';

/** 900.50 is printed as the total of 600.50 and 310.00; the share of 66.68% fits neither. */
export const PARAGRAPHS = `
<h1>某区档案馆2023年部门预算公开</h1>
<h2>一、部门主要职责及机构设置情况</h2>
<p>负责档案的收集、整理与利用。内设机构3个。</p>
<h2>二、收入预算情况说明</h2>
<p>2023年收入预算<span id="income">900.50万元</span>，比2022年800.50万元增加100.00万元，增长12.49%。</p>
<h2>三、支出预算情况说明</h2>
<p id="parts">2023年支出预算900.50万元，其中：基本支出600.50万元，项目支出310.00万元。</p>
<h2>四、机关运行经费情况说明</h2>
<p>2023年机关运行经费60.00万元，比2022年50.00万元减少10.00万元，下降16.67%。</p>
<h2>五、政府采购情况说明</h2>
<p>2023年政府采购预算总额20.00万元，其中：货物12.00万元，服务8.00万元。</p>`;

/** The numbers in that text which do not agree with one another. */
export const DISAGREEING = ['900.50', '600.50', '310.00'] as const;

export function pageWith(body: string, head = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>某区档案馆2023年部门预算公开</title>${head}</head><body>${body}</body></html>`;
}

export const DISCLOSURE = pageWith(PARAGRAPHS);

/** Speaks of something else altogether. */
export const ORDINARY = `<!doctype html><html><head><meta charset="utf-8"><title>天气预报</title></head><body>
<h1>本周天气</h1>${'<p>周一多云，最高气温23.5度，最低气温15.2度。食堂午餐12元。</p>'.repeat(40)}</body></html>`;

/** Speaks of budgets and is none. */
export const NEWS = `<!doctype html><html><head><meta charset="utf-8"><title>多部门公开2023年部门预算</title></head><body>
<h1>多部门公开2023年部门预算</h1><p>本报讯（记者 小文）记者昨日获悉，某局2023年部门预算收入900.50万元，支出预算900.50万元，
“三公”经费12.00万元，机关运行经费60.00万元。据了解，基本支出600.50万元，项目支出310.00万元。政府采购预算20.00万元。</p>
<p>记者采访了有关负责人。收入预算情况、支出预算情况较上年平稳。</p></body></html>`;

/** Answers an address of a made-up host with a page. Returns the address. */
export async function servePage(
  context: BrowserContext,
  address: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<string> {
  await context.route(address, (route) =>
    route
      .fulfill({ body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })
      // A tab that is closed at once wants no answer any more. Any other failure leaves the page empty, and the test fails.
      .catch(() => undefined),
  );
  return address;
}

export const HOST = 'http://czj.example-city.gov.cn';
