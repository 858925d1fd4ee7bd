import type { Plugin } from 'vite';

/**
 * Leaves the examples of checks out of the extension: they are tests and documentation, and would be a third of what
 * a page loads. Relies on the repository's own formatting, which puts the closing bracket under the opening line.
 */
export function stripExamples(): Plugin {
  return {
    name: 'gouji-strip-examples',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/lib\/checks\/[\w-]+\.ts$/.test(id)) return null;
      const stripped = withoutExamples(code);
      return stripped === code ? null : { code: stripped, map: null };
    },
  };
}

/** The source of a check without its examples. */
export function withoutExamples(code: string): string {
  return code.replace(/^ {2}examples: \[\n[\s\S]*?^ {2}\],$/m, '  examples: [],');
}
