/** The browser's own extension API. Everything outside `entrypoints/` takes it from here, so that there is one place to look. */
export { browser } from 'wxt/browser';
export type { Browser } from 'wxt/browser';
