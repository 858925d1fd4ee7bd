import { defineContentScript } from 'wxt/utils/define-content-script';
import { startProbe } from '../lib/page/start-probe.ts';

/** Runs in every frame of government sites, and of sites the reader has added; tells the background of a disclosure. */
export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  main() {
    startProbe();
  },
});
