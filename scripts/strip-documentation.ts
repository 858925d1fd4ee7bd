import type { Plugin } from 'vite';

/**
 * Leaves out of the extension what only the tests and the documentation of checks need: examples, sources and limits.
 * They would be a third of what a page loads. Relies on the repository's own formatting, which puts the closing bracket
 * under the opening line.
 */
export function stripDocumentation(): Plugin {
  return {
    name: 'gouji-strip-documentation',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/lib\/checks\/[\w-]+\.ts$/.test(id)) return null;
      const stripped = withoutDocumentation(code);
      return stripped === code ? null : { code: stripped, map: null };
    },
  };
}

/** The source of a check without its examples, its source of the rule and its limits. */
export function withoutDocumentation(code: string): string {
  return code
    .replace(/^ {2}examples: \[\n[\s\S]*?^ {2}\],$/m, '  examples: [],')
    .replace(/^ {2}basis:\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`),$/m, "  basis: '',")
    .replace(/^ {2}limits: \{\n[\s\S]*?^ {2}\},\n/m, '');
}
