/** Writes small PDF files for tests: text at given places, lines, and whatever operators a case needs. */

/** One page as content operators; `text`, `line` and `box` make the common ones. */
export interface SmallPage {
  content: string;
  width?: number;
  height?: number;
  rotate?: number;
  /** Adds a picture resource named /Im. */
  image?: boolean;
}

/** Text with its baseline at x, y from the bottom left corner. ASCII is half as wide as Chinese. */
export function text(x: number, y: number, value: string, size = 10): string {
  return `BT /F ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm <${utf16(value)}> Tj ET`;
}

export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `0.5 w ${String(x0)} ${String(y0)} m ${String(x1)} ${String(y1)} l S`;
}

/** The lines of a grid with these column and row edges. */
export function grid(columns: readonly number[], rows: readonly number[]): string {
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const bottom = Math.min(...rows);
  const top = Math.max(...rows);
  return [...columns.map((x) => line(x, bottom, x, top)), ...rows.map((y) => line(left, y, right, y))].join(
    '\n',
  );
}

function utf16(value: string): string {
  let hex = '';
  for (let index = 0; index < value.length; index += 1)
    hex += value.charCodeAt(index).toString(16).padStart(4, '0');
  return hex;
}

const PIXEL =
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n@\nendstream';

/** The bytes of a file with these pages. The font is not embedded, as in many real files. */
export function smallPdf(pages: readonly SmallPage[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_page, index) => `${String(6 + 2 * index)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontBBox [0 -120 1000 880] >> >>',
    PIXEL,
  ];
  for (const [index, page] of pages.entries()) {
    const resources = `<< /Font << /F 3 0 R >> ${page.image === true ? '/XObject << /Im 5 0 R >>' : ''} >>`;
    const box = `[0 0 ${String(page.width ?? 595)} ${String(page.height ?? 842)}]`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Rotate ${String(page.rotate ?? 0)} /Resources ${resources} /Contents ${String(7 + 2 * index)} 0 R >>`,
      `<< /Length ${String(page.content.length)} >>\nstream\n${page.content}\nendstream`,
    );
  }
  let file = '%PDF-1.7\n';
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(file.length);
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
  });
  const start = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
