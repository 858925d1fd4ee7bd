import type { Plugin } from 'vite';
import { registry } from '../lib/checks/registry.ts';

/** What the help page imports; its type is in `entrypoints/help/explained-checks.d.ts`. */
const NAME = 'virtual:explained-checks';

/**
 * Gives the help page what the checks say of themselves, sources, limits and examples too, which are left out of all other
 * code (`strip-documentation.ts`). Taken from the checks at every build, so it is never stale.
 */
export function explainChecks(): Plugin {
  return {
    name: 'gouji-explain-checks',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => {
      if (id !== `\0${NAME}`) return null;
      const explained = registry.map(({ id: check, kind, title, why, basis, limits, examples }) => ({
        id: check,
        kind,
        title,
        why,
        basis,
        limits,
        examples,
      }));
      return `export default ${JSON.stringify(explained)};`;
    },
  };
}
