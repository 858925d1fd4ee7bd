import { defineContentScript } from 'wxt/utils/define-content-script';
import { startProbe } from '../lib/page/start-probe.ts';
import '../lib/highlight/marks.css';

/**
 * Runs in every frame of government sites, and of sites the reader has added; tells the background of a disclosure. The
 * look of marks comes along before the page is laid out, when it costs nothing: later, all of a page's styles would be
 * computed anew for it. Pages are not told that it has started: that would take ten milliseconds, and is not their business.
 */
export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  allFrames: true,
  matchAboutBlank: true,
  noScriptStartedPostMessage: true,
  runAt: 'document_idle',
  main() {
    startProbe();
  },
});
