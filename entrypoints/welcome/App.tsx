/** The page after installing: the extension's own reading and checking of a made-up disclosure, drawn by its own views. */
import { LanguageContext } from '../../components/language-context.ts';
import { WelcomeView } from '../../components/Welcome/WelcomeView.tsx';
import { guideTexts } from '../../lib/i18n/guide-texts.ts';
import { viewerPath } from '../../lib/messages/viewer-address.ts';
import { browser } from '../../lib/platform/browser.ts';
import { useLook } from '../options/use-look.ts';
import { makeSample } from './sample.ts';

const sample = makeSample();

export function App() {
  const language = useLook((now) => guideTexts[now]('welcomeTitle'));
  const open = (path: string): void => void browser.tabs.create({ url: browser.runtime.getURL(path as '/') });
  return (
    <LanguageContext.Provider value={language}>
      <WelcomeView
        {...sample}
        onViewer={() => open(viewerPath())}
        onHelp={() => open('/help.html')}
        onSettings={() => void browser.runtime.openOptionsPage()}
      />
    </LanguageContext.Provider>
  );
}
