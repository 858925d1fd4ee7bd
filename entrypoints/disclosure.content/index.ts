import { defineContentScript } from 'wxt/utils/define-content-script';
import { startAnalysis } from '../../lib/page/start-analysis.ts';

/**
 * The analysis. The background loads it into a frame in which the probe saw a disclosure or for which the reader asked; it
 * is in no manifest list of scripts.
 */
export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    startAnalysis();
  },
});
