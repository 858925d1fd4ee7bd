/** What the command line is asked for. */
import path from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `用法 usage: npm run check -- [--json | --jsonl] [选项 OPTIONS] 文件 FILE…

  文件可以是 PDF、Word（.docx .doc .wps）、Excel（.xlsx .xls）、网页（.html .mhtml）、.txt、.zip，或 - （标准输入）；
  类型按内容判断；同一份公开的几个文件写作 A+B；.zip 里的每份文件各自核对；文件夹里的文件逐个核对。
  FILE is PDF, Word (.docx .doc .wps), Excel (.xlsx .xls), a page (.html .mhtml), .txt, .zip, or - for standard input;
  the type is told by the content; several files of one disclosure are given as A+B; each file in a .zip is checked, and
  each file in a folder.

  --json            一个 JSON 对象 one JSON object
  --jsonl           每份文件一行 JSON，先完成的先写 one line of JSON per document, as they are done
  --export FILE     核对报告或表格：.html .md .xlsx  a check report or tables, by the ending

  大批量 for batches, with --jsonl:
  --out FILE        写到文件 write to a file
  --resume          接着写：已写的跳过，写坏的最后一行补好 go on: skip what is there, mend a torn last line
  --files-from F    文件名单，每行一个；- 是标准输入 a list of files, one a line; - is standard input
  --jobs N          同时核对几份，默认同处理器数 so many at a time; as many as processors if not given
  --progress        输出进度，即使不在终端里 say how far it is, outside a terminal too

  退出码 exit status: 0 没有矛盾 no error found; 1 有矛盾 some error found; 2 有文件读不了或参数不对 a file could not be read,
  or wrong arguments; 130 中途停下，已完成的都写好了 stopped in the middle, all that was done is written`;

export interface CheckArguments {
  format: 'json' | 'jsonl' | 'text';
  files: readonly string[];
  filesFrom: string | null;
  out: string | null;
  resume: boolean;
  /** Null for as many as there are processors. */
  jobs: number | null;
  progress: boolean;
  exportTo: { file: string; format: ExportFormat } | null;
}

const EXPORTS = { '.html': 'html', '.md': 'markdown', '.xlsx': 'xlsx' } as const;
export type ExportFormat = (typeof EXPORTS)[keyof typeof EXPORTS];

/** What the arguments ask for; null when they are wrong. */
export function readArguments(args: readonly string[]): CheckArguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        export: { type: 'string' },
        out: { type: 'string' },
        resume: { type: 'boolean', default: false },
        'files-from': { type: 'string' },
        jobs: { type: 'string' },
        progress: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const { json, jsonl, out = null, resume, progress, help, jobs } = values;
    const filesFrom = values['files-from'] ?? null;
    if (help || (positionals.length === 0 && filesFrom === null) || (json && jsonl)) return null;
    if (!jsonl && (out !== null || resume || jobs !== undefined)) return null;
    if (resume && out === null) return null;
    const count = jobs === undefined ? null : Number(jobs);
    if (count !== null && !(Number.isInteger(count) && count >= 1 && count <= 256)) return null;
    const exportTo = readExport(values.export);
    if (exportTo === 'unknown' || (exportTo !== null && jsonl)) return null;
    const format = json ? 'json' : jsonl ? 'jsonl' : 'text';
    return { format, files: positionals, filesFrom, out, resume, jobs: count, progress, exportTo };
  } catch {
    // An option we do not have: the usage says which there are.
    return null;
  }
}

function readExport(file: string | undefined): CheckArguments['exportTo'] | 'unknown' {
  if (file === undefined) return null;
  const ending = path.extname(file).toLowerCase();
  return Object.hasOwn(EXPORTS, ending)
    ? { file, format: EXPORTS[ending as keyof typeof EXPORTS] }
    : 'unknown';
}
