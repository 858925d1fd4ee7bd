/** Splits TypeScript text into code, strings and comments, well enough for the architecture rules. */

/** A source file as the rules see it. Paths are relative to the project, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

/** One import or re-export. */
export interface Import {
  specifier: string;
  /** True for `import type` and `export type`, which leave nothing behind at run time. */
  typeOnly: boolean;
}

/** The text with comments blanked, and again with the contents of strings and regular expressions blanked too. */
export interface Scanned {
  withoutComments: string;
  codeOnly: string;
}

/** One token that is not plain code: where it ends and what it is. */
interface Stretch {
  end: number;
  kind: 'comment' | 'literal';
}

const BLANK = /[^\n]/g;

/** Blanks comments and literals; line numbers stay as they are. */
export function scan(text: string): Scanned {
  let withoutComments = '';
  let codeOnly = '';
  let at = 0;
  while (at < text.length) {
    const stretch = stretchAt(text, at, codeOnly);
    if (stretch === null) {
      withoutComments += text.charAt(at);
      codeOnly += text.charAt(at);
      at += 1;
      continue;
    }
    const piece = text.slice(at, stretch.end);
    const blank = piece.replace(BLANK, ' ');
    withoutComments += stretch.kind === 'comment' ? blank : piece;
    codeOnly += stretch.kind === 'comment' ? blank : `'${blank.slice(2)}'`;
    at = stretch.end;
  }
  return { withoutComments, codeOnly };
}

/** Every import and re-export of a file, dynamic ones too. */
export function importsOf(text: string): Import[] {
  const { withoutComments, codeOnly } = scan(text);
  const imports: Import[] = [];
  // Matches `import type { A } from './a.ts'`, `export * from "./b.ts"` and `import './c.css'`, not `export type D = 'd'`.
  const statement =
    /^[ \t]*(?:import\s*|(?:import|export)\s+(?<clause>[\w$*{},\s]+?)\s*\bfrom\s*)['"](?<specifier>[^'"\n]+)['"]/gm;
  for (const match of withoutComments.matchAll(statement)) {
    if (!isCodeAt(codeOnly, match.index)) continue;
    const clause = match.groups?.['clause'] ?? '';
    imports.push({ specifier: match.groups?.['specifier'] ?? '', typeOnly: clause.startsWith('type ') });
  }
  // Matches `import('./e.ts')`, not `reimport('./e.ts')`.
  for (const match of withoutComments.matchAll(/\bimport\(\s*['"]([^'"\n]+)['"]/g)) {
    if (isCodeAt(codeOnly, match.index)) imports.push({ specifier: match[1] ?? '', typeOnly: false });
  }
  return imports;
}

/** True when an import at this place is code and not the contents of a string. */
function isCodeAt(codeOnly: string, at: number): boolean {
  return /^\s*(?:import|export)/.test(codeOnly.slice(at, at + 100));
}

function stretchAt(text: string, at: number, before: string): Stretch | null {
  const two = text.slice(at, at + 2);
  if (two === '//') return { end: endOrLength(text.indexOf('\n', at), text), kind: 'comment' };
  if (two === '/*') return { end: endOrLength(text.indexOf('*/', at + 2) + 2, text, 2), kind: 'comment' };
  const char = text.charAt(at);
  if (char === "'" || char === '"') return { end: endOfQuoted(text, at, char), kind: 'literal' };
  if (char === '`') return { end: endOfTemplate(text, at), kind: 'literal' };
  if (char === '/' && regexMayStand(before)) return { end: endOfRegex(text, at), kind: 'literal' };
  return null;
}

function endOrLength(end: number, text: string, least = 0): number {
  return end < least ? text.length : end;
}

function endOfQuoted(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    // A quote left open ends with its line: an apostrophe in JSX text is no string.
    else if (char === '\n') return at;
    else if (char === quote) return at + 1;
  }
  return text.length;
}

/** A template literal counts as one literal, with the expressions in it. */
function endOfTemplate(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '`') return at + 1;
    else if (char === '$' && text.charAt(at + 1) === '{') at = endOfExpression(text, at + 2) - 1;
  }
  return text.length;
}

function endOfExpression(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "'" || char === '"') at = endOfQuoted(text, at, char) - 1;
    else if (char === '`') at = endOfTemplate(text, at) - 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** After an operand a slash divides; after an operator, an opening bracket or `return` a regular expression begins. */
function regexMayStand(before: string): boolean {
  const code = before.trimEnd();
  return code === '' || /(?:[([{,;=:?!&|+*%~^]|=>|\breturn|\bcase|\btypeof)$/.test(code);
}

function endOfRegex(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '\n') return start + 1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return at + 1;
  }
  return start + 1;
}
