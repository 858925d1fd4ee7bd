/** Renders one state of one surface, chosen by the address: `?show=popup-report&language=zh&theme=dark`. For looking, not for shipping. */
import { render } from 'preact';
import { LanguageContext } from '../../components/language-context.ts';
import { mountCard } from '../../components/mount-card.tsx';
import type { PopupState } from '../../components/Popup/popup-state.ts';
import { PANEL_TABS } from '../../components/Panel/PanelBody.tsx';
import { PanelView } from '../../components/Panel/PanelView.tsx';
import { PopupView } from '../../components/Popup/PopupView.tsx';
import type { Language } from '../../lib/i18n/language.ts';
import { sampleFigures } from '../samples/figure-rows.ts';
import { longFinding, sampleFindings } from '../samples/findings.ts';
import { sampleNotes } from '../samples/note-views.ts';
import {
  reportOfAttachments,
  reportWithCause,
  reportWithFindings,
  reportWithoutFindings,
} from '../samples/popup-reports.ts';
import '../../entrypoints/sidepanel/style.css';
import '../../entrypoints/popup/style.css';

const query = new URLSearchParams(location.search);
const show = query.get('show') ?? 'popup-report';
const language = (query.get('language') ?? 'zh') as Language;
const theme = (query.get('theme') ?? 'light') as 'light' | 'dark';
const stage = document.getElementById('stage')!;
document.documentElement.style.fontSize = query.get('size') ?? '';
const done = async () => ({ ok: true as const });
const ignore = () => undefined;

const CHANGED_ZH = '页面在10:32有变化，已重新核对：不一致与存疑由9处变为8处。';
const CHANGED_EN = 'The page changed at 10:32 and was checked again: 9 findings and doubts before, 8 now.';

const POPUP_STATES: Record<string, PopupState> = {
  report: { kind: 'report', report: reportWithFindings, frame: 0 },
  agrees: { kind: 'report', report: reportWithoutFindings, frame: 0 },
  loading: { kind: 'loading' },
  attachments: { kind: 'attachments', report: reportOfAttachments },
  'not-disclosure': { kind: 'not-disclosure', read: false },
  'not-watched': { kind: 'not-watched', site: 'www.example.org' },
  restricted: { kind: 'restricted', obstacle: 'browser-page' },
  error: {
    kind: 'error',
    message: { zh: '文件已损坏，读不出来。', en: 'The file is damaged and cannot be read.' },
  },
};

if (show.startsWith('card-')) showCard(show.slice('card-'.length));
else if (show.startsWith('panel-')) showPanel(show.slice('panel-'.length));
else showPopup(show.slice('popup-'.length));

function showPopup(name: string): void {
  stage.className = 'gouji gouji-page';
  stage.dataset['theme'] = theme;
  const state = POPUP_STATES[name] ?? { kind: 'loading' };
  render(
    <LanguageContext.Provider value={language}>
      <PopupView
        state={state}
        notes={name === 'report' ? sampleNotes : []}
        settings={{ language, theme, inlineSeverity: 'info', attachmentButtons: true, checksOff: [] }}
        failure={null}
        onShowFinding={ignore}
        onShowFigure={ignore}
        onShowNote={ignore}
        onOpenPanel={null}
        onOptions={ignore}
        onCheck={ignore}
        onAllowSite={ignore}
        onView={ignore}
        onViewTab={ignore}
        onPick={ignore}
        onOpen={ignore}
        onSettings={ignore}
        onSave={done}
        onDelete={done}
        onRestore={done}
      />
    </LanguageContext.Provider>,
    stage,
  );
}

function showPanel(name: string): void {
  stage.className = 'gouji gouji-page';
  stage.dataset['theme'] = theme;
  const report = name === 'agrees' ? reportWithoutFindings : reportWithCause;
  const tab =
    name === 'agrees' ? 'findings' : (PANEL_TABS.find((each) => each === name) ?? ('notes' as const));
  const others = ['某区档案馆2023年度部门决算', '某县水利局2022年部门预算公开说明'].map((title, index) => ({
    key: title,
    title,
    address: index === 0 ? 'http://www.example.gov.cn/2.html' : null,
    notes: sampleNotes,
    onSave: done,
    onDelete: done,
    onRestore: done,
  }));
  const [first, second] = report.document.outcomes;
  render(
    <LanguageContext.Provider value={language}>
      <PanelView
        report={report}
        state={null}
        failure={null}
        change={name === 'findings' ? (language === 'zh' ? CHANGED_ZH : CHANGED_EN) : null}
        tab={tab}
        figures={sampleFigures}
        judgements={
          new Map([
            [first?.id ?? '', { verdict: 'explained' as const, why: '其中一人年中退休' }],
            [second?.id ?? '', { verdict: null, why: '已去函询问，等回复' }],
          ])
        }
        current={second?.id ?? null}
        notes={{
          here: sampleNotes,
          everywhere: others,
          said: '',
          formats: ['html', 'markdown', 'xlsx', 'csv-findings', 'csv-figures', 'csv-notes', 'json-ld'],
          progress: null,
          where: name === 'everywhere' ? 'everywhere' : 'here',
          query: '',
          onWhere: ignore,
          onQuery: ignore,
          onShow: ignore,
          onOpen: ignore,
          onExport: ignore,
          onCancel: ignore,
          onImport: ignore,
          onSave: done,
          onDelete: done,
          onRestore: done,
        }}
        evidence={null}
        backup={{
          last: null,
          newNotes: 3,
          isReminderDue: false,
          storage: null,
          said: '',
          onBackup: ignore,
          onRestore: ignore,
          onPutAside: ignore,
          onPersist: ignore,
        }}
        onTab={ignore}
        onShowFinding={ignore}
        onShowFigure={ignore}
        onJudge={ignore}
        onDismissChange={ignore}
        onCheck={ignore}
        onAllowSite={ignore}
        onViewTab={ignore}
      />
    </LanguageContext.Provider>,
    stage,
  );
}

function showCard(name: string): void {
  const key = name.replace(/\+.*$/, '');
  const finding = key === 'long' ? longFinding : sampleFindings[key as keyof typeof sampleFindings];
  const alone = key === 'notes';
  document.body.style.cssText = `margin: 0; padding: 20px; font: italic 30px/3 serif; color: red; background: ${theme === 'dark' ? '#222' : '#fff'}`;
  const host = document.createElement('div');
  host.style.cssText = 'width: min(420px, calc(100vw - 40px)); max-height: 560px;';
  stage.append(host);
  mountCard(host.attachShadow({ mode: 'open' }), {
    language,
    theme,
    findings: alone
      ? []
      : name.includes('+tabs')
        ? [finding, sampleFindings.direction, sampleFindings.doubt]
        : [finding],
    selected: alone ? '' : finding.id,
    position: alone ? null : { n: 3, total: 8 },
    quote: '会议费3.20万元，比上年增加0.20万元',
    notes: alone || name.includes('+notes') ? sampleNotes : [],
    source: { address: 'http://www.example.gov.cn/1.html', title: '样本', capturedAt: '', sha256: '' },
    startWithNote: name.includes('+editor'),
    onSelect: ignore,
    onJump: ignore,
    onStep: ignore,
    onClose: ignore,
    onSave: done,
    onDelete: done,
    onRestore: done,
  });
}
