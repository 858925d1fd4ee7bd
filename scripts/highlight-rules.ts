import type { Plugin } from 'vite';

/** Makes the rules for marks fit the browser that is built for; see `lib/highlight/marks.css`. */
export function highlightRules(browser: string): Plugin {
  return {
    name: 'gouji-highlight-rules',
    enforce: 'pre',
    transform(code, id) {
      if (browser !== 'firefox' || !/\/lib\/highlight\/marks\.css(?:\?|$)/.test(id)) return null;
      return { code: code.replaceAll(':root::highlight(', '::highlight('), map: null };
    },
  };
}
