import { describe, expect, it } from 'vitest';
import { cell, docxOf, paragraph, row } from '../../../tests/samples/office-files.ts';
import { readAny, show } from '../../../tests/samples/read-blocks.ts';

const read = async (...parameters: Parameters<typeof docxOf>): Promise<string[]> =>
  show(await readAny(docxOf(...parameters), 'a.docx'));
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe('text', () => {
  it('reads what tracked changes accept', async () => {
    const body =
      `<w:p>${run('收入')}<w:del>${run('10')}<w:r><w:delText>10</w:delText></w:r></w:del>` +
      `<w:ins>${run('12')}</w:ins><w:moveFrom>${run('旧')}</w:moveFrom>${run('万元')}</w:p>`;
    expect(await read(body)).toEqual(['收入12万元']);
  });

  it('joins paragraphs whose mark was deleted', async () => {
    const first = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>收入10</w:t></w:r></w:p>';
    expect(await read(first + paragraph('万元'))).toEqual(['收入10万元']);
  });

  it('leaves out hidden text, by itself or by its style', async () => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `<w:p>${run('收入')}${run('99', '<w:vanish/>')}${run('98', '<w:rStyle w:val="H"/>')}${run('10', '<w:vanish w:val="0"/>')}</w:p>`;
    expect(await read(body, { styles })).toEqual(['收入10']);
  });

  it('reads the result of a field and not its code', async () => {
    const body =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(1)</w:instrText></w:r>' +
      `${run('代码')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('10.00')}` +
      `<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('万元')}</w:p>`;
    expect(await read(body)).toEqual(['10.00万元']);
  });

  it('reads on behind a field that is never closed', async () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('x')}</w:p>${paragraph('收入')}`;
    expect(await read(body)).toEqual(['收入']);
  });

  it('keeps tabs and line breaks, and parts paragraphs at an empty line', async () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br/><w:br/><w:t>丁</w:t></w:r></w:p>';
    expect(await read(body)).toEqual(['甲\t乙\n丙', '丁']);
  });

  it('reads text boxes once, after their paragraph', async () => {
    const box = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`;
    const body = `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await read(body)).toEqual(['正文', '框']);
  });

  it('reads footnotes last and without their sign in the text', async () => {
    const footnotes = `<w:footnote w:id="2">${paragraph('注：不含结转。')}</w:footnote>`;
    const body = `<w:p>${run('收入10')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('万元')}</w:p>${paragraph('末段')}`;
    expect(await read(body, { footnotes })).toEqual(['收入10万元', '末段', '注：不含结转。']);
  });

  it('knows headings by their outline level and by their style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const body = paragraph('甲', '<w:outlineLvl w:val="0"/>') + paragraph('乙', '<w:pStyle w:val="B"/>');
    expect(await read(body, { styles })).toEqual(['# 甲', '## 乙']);
  });

  it('tells of a large picture and not of a small one', async () => {
    const picture = (width: number): string =>
      `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="${String(width)}" cy="2000000"/><wp:docPr name="图${String(width)}"/><a:blip/></wp:inline></w:drawing></w:r></w:p>`;
    const reading = await readAny(docxOf(picture(5_000_000) + picture(100_000)), 'a.docx');
    expect(reading.ok && reading.document.unread).toEqual([{ reason: 'image', where: '图5000000' }]);
  });
});

describe('list numbers', () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%4')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const item = (text: string, at: number, list = 1): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);

  it('writes the numbers as they are printed', async () => {
    const body =
      item('收入', 0) + item('甲', 1) + item('乙', 1) + item('2019年', 2) + item('支出', 0) + item('丙', 1);
    expect(await read(body, { numbering })).toEqual([
      '一、收入',
      '（一）甲',
      '（二）乙',
      '1. 2019年',
      '二、支出',
      '（一）丙',
    ]);
  });

  it('starts anew where a list says so, and leaves paragraphs without a list alone', async () => {
    const body = item('收入', 0) + item('支出', 0) + item('收入', 0, 2) + item('正文', 0, 0);
    expect(await read(body, { numbering })).toEqual(['一、收入', '二、支出', '一、收入', '正文']);
  });
});

describe('tables', () => {
  const restart = '<w:vMerge w:val="restart"/>';

  it('merges cells exactly', async () => {
    const body = `<w:tbl>${row(cell('科目', '<w:gridSpan w:val="2"/>'), cell('合计', restart))}${row(cell('编码'), cell('名称'), cell('', '<w:vMerge/>'))}${row(cell('201'), cell('甲'), cell('3.00'))}</w:tbl>`;
    expect(await read(body)).toEqual([
      '0,0+2 科目',
      '0,2v2 合计',
      '1,0 编码',
      '1,1 名称',
      '2,0 201',
      '2,1 甲',
      '2,2 3.00',
    ]);
  });

  it('leaves out rows that a tracked change deleted, and what a continued cell hides', async () => {
    const deleted = '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>';
    const body = `<w:tbl>${row(cell('甲', restart), cell('1'))}${deleted}${row(cell('旧', '<w:vMerge/>'), cell('2'))}</w:tbl>`;
    expect(await read(body)).toEqual(['0,0v2 甲', '0,1 1', '1,1 2']);
  });

  it('takes a table around another table for layout', async () => {
    const inner = `<w:tbl>${row(cell('项目'), cell('金额'))}${row(cell('甲'), cell('1'))}</w:tbl>`;
    const body = `<w:tbl>${row(`<w:tc>${paragraph('标题')}${inner}<w:p/></w:tc>`, cell('右'))}</w:tbl>`;
    expect(await read(body)).toEqual(['标题', '0,0 项目', '0,1 金额', '1,0 甲', '1,1 1', '右']);
  });

  it('reads rows and cells inside content controls', async () => {
    const body = `<w:tbl>${row(cell('项目'), cell('金额'))}<w:sdt><w:sdtContent>${row(cell('甲'), `<w:sdt><w:sdtContent>${cell('1')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt></w:tbl>`;
    expect(await read(body)).toEqual(['0,0 项目', '0,1 金额', '1,0 甲', '1,1 1']);
  });
});

it('reads tables a thousand deep without falling', async () => {
  const depth = 1000;
  const body = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('底')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}${paragraph('后')}`;
  expect(await read(body)).toContain('后');
});

it('refuses a document of millions of elements', async () => {
  expect(await read('<w:p>'.repeat(1_600_000))).toEqual(['error: unpacks-too-large']);
});
