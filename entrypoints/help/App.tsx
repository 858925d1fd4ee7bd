/** The help page; `#check-id` in its address opens that check. */
import { HelpView } from '../../components/Help/HelpView.tsx';
import { LanguageContext } from '../../components/language-context.ts';
import checks from 'virtual:explained-checks';
import { guideTexts } from '../../lib/i18n/guide-texts.ts';
import { useLook } from '../options/use-look.ts';

export function App() {
  const language = useLook((now) => guideTexts[now]('helpTitle'));
  return (
    <LanguageContext.Provider value={language}>
      <HelpView checks={checks} open={location.hash.slice(1)} />
    </LanguageContext.Provider>
  );
}
