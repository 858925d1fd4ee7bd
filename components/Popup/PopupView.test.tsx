// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleNotes } from '../../tests/samples/note-views.ts';
import {
  reportOfAttachments,
  reportWithFindings,
  reportWithoutFindings,
} from '../../tests/samples/popup-reports.ts';
import { button, clearPage, press, show, textOf } from '../../tests/samples/render.tsx';
import type { PopupState } from './popup-state.ts';
import type { PopupViewProps } from './PopupView.tsx';
import { PopupView } from './PopupView.tsx';

const done = async () => ({ ok: true as const });

function popupProps(state: PopupState, change: Partial<PopupViewProps> = {}): PopupViewProps {
  return {
    state,
    notes: [],
    settings: {
      language: 'auto',
      theme: 'auto',
      inlineSeverity: 'info',
      attachmentButtons: true,
      checksOff: [],
    },
    failure: null,
    onShowFinding: vi.fn<PopupViewProps['onShowFinding']>(),
    onShowFigure: vi.fn<PopupViewProps['onShowFigure']>(),
    onShowNote: vi.fn<PopupViewProps['onShowNote']>(),
    onOpenPanel: null,
    onCheck: vi.fn<PopupViewProps['onCheck']>(),
    onAllowSite: vi.fn<PopupViewProps['onAllowSite']>(),
    onOpen: vi.fn<PopupViewProps['onOpen']>(),
    onView: vi.fn<PopupViewProps['onView']>(),
    onViewTab: vi.fn<PopupViewProps['onViewTab']>(),
    onPick: vi.fn<PopupViewProps['onPick']>(),
    onOptions: () => undefined,
    onSettings: vi.fn<PopupViewProps['onSettings']>(),
    onSave: vi.fn<PopupViewProps['onSave']>(done),
    onDelete: vi.fn<PopupViewProps['onDelete']>(done),
    onRestore: vi.fn<PopupViewProps['onRestore']>(done),
    ...change,
  };
}

const found: PopupState = { kind: 'report', report: reportWithFindings, frame: 0 };

afterEach(clearPage);

describe('a disclosure', () => {
  it('says whose it is', () => {
    const { root } = show(<PopupView {...popupProps(found)} />);
    expect(textOf(root.querySelector('h1'))).toBe('青禾市样本与计量中心');
    expect(textOf(root.querySelector('.identity p'))).toBe('2031年 · 预算 · 单位 · 青禾市河湾区');
  });

  it('counts what agrees, what does not and what was not checked', () => {
    const { root } = show(<PopupView {...popupProps(found)} />);
    expect(textOf(root.querySelector('#checks-verdict'))).toContain('3处矛盾，3处提示');
    expect(root.querySelector('.bar')!.getAttribute('aria-label')).toBe(
      '核对结果：一致196项，不一致6项，存疑1项，未核对14项',
    );
    expect(textOf(root.querySelector('.coverage summary'))).toBe('230个金额和百分比中，198个参加了核对');
    expect([...root.querySelectorAll('.coverage dt')].map(textOf)[0]).toBe('文件中没有可以和它核对的数字');
  });

  it('never calls a document without findings free of errors', () => {
    const { root } = show(
      <PopupView {...popupProps({ kind: 'report', report: reportWithoutFindings, frame: 0 })} />,
    );
    expect(textOf(root.querySelector('#checks-verdict'))).toContain('能核对的都一致');
    expect(textOf(root)).not.toMatch(/没有错误|无误/);
  });

  it('does not say that all agrees when no figure took part', () => {
    const { document } = reportWithoutFindings;
    const report = {
      ...reportWithoutFindings,
      document: { ...document, coverage: { figures: 40, checked: 0, unchecked: [] } },
    };
    const { root } = show(<PopupView {...popupProps({ kind: 'report', report, frame: 0 })} />);
    expect(textOf(root.querySelector('#checks-verdict'))).toContain('没有可以核对的数字');
  });

  it('lists findings by severity; each leads to its place', async () => {
    const props = popupProps(found);
    const { root } = show(<PopupView {...props} />);
    const groups = [...root.querySelectorAll('.finding-group h3')].map(textOf);
    expect(groups).toEqual(['矛盾 3', '提示 3']);
    await press(button(root, /“离退休人员”与各项之和不一致/));
    expect(props.onShowFinding).toHaveBeenCalledWith('o2');
    await press(button(root, '再显示2条'));
    expect([...root.querySelectorAll('.finding-group h3')].map(textOf)).toEqual([
      '矛盾 3',
      '提示 3',
      '存疑 1',
      '体例 1',
    ]);
  });

  it('gives readable amounts with the exact value described', () => {
    const { root } = show(<PopupView {...popupProps(found)} />);
    const amount = button(root, '总支出 1,386.07万元');
    expect(textOf(document.getElementById(amount.getAttribute('aria-describedby')!))).toBe(
      '原文 1,386.07万元；合 13,860,700.00元',
    );
  });

  it('says the direction of a change in a word', () => {
    const { root } = show(<PopupView {...popupProps(found)} />);
    expect([...root.querySelectorAll('.change .tipped')].map(textOf)).toEqual([
      '增 7.55%',
      '增 6.3%',
      '减 4,900元',
      '持平',
    ]);
  });

  it('shows a zero said in words as such', async () => {
    const { root } = show(<PopupView {...popupProps(found)} />);
    await press(button(root, '显示全部'));
    const abroad = button(root, '因公出国（境） 无');
    expect(textOf(document.getElementById(abroad.getAttribute('aria-describedby')!))).toBe('原文：没有安排');
  });

  it('draws where the money goes, with the numbers in words', async () => {
    const props = popupProps(found);
    const { root } = show(<PopupView {...props} />, 'en');
    expect(root.querySelector('.composition-bar')!.getAttribute('aria-label')).toMatch(
      /^By function, total ¥13\.86 million: science and technology 58\.6%/,
    );
    await press(button(root, /science and technology/));
    expect(props.onShowFigure).toHaveBeenCalledWith('f2');
  });

  it('keeps notes on the document', async () => {
    const props = popupProps(found, { notes: sampleNotes });
    const { root } = show(<PopupView {...props} />);
    await press(button(root, '支出总计1,386.07万元'));
    expect(props.onShowNote).toHaveBeenCalledWith(sampleNotes[0]!.id);
    await press(button(root, '给这份文件写笔记'));
    expect(root.querySelector('textarea')).not.toBeNull();
  });
});

describe('other states', () => {
  it('lists the attachments of a page that has nothing else', async () => {
    const props = popupProps({ kind: 'attachments', report: reportOfAttachments });
    const { root } = show(<PopupView {...props} />);
    expect(textOf(root)).toContain('这个页面只列出了附件');
    await press(button(root, /公开表.*PDF$/));
    expect(props.onView).toHaveBeenCalledWith('http://www.example.gov.cn/P020310214.pdf');
    await press(button(root, /^用浏览器打开“.*公开表/));
    expect(props.onOpen).toHaveBeenCalledWith('http://www.example.gov.cn/P020310214.pdf');
    await press(button(root, /^不在网页上显示/));
    expect(props.onSettings).toHaveBeenCalledWith({ attachmentButtons: false });
  });

  it.each([
    [{ kind: 'not-disclosure', read: false }, '仍然核对', 'onCheck'],
    [{ kind: 'not-watched', site: 'www.example.org' }, '只核对这一次', 'onCheck'],
    [{ kind: 'not-watched', site: 'www.example.org' }, '以后都核对这个网站', 'onAllowSite'],
    [{ kind: 'restricted', obstacle: 'document-viewer' }, '用勾稽打开这个文件', 'onViewTab'],
    [{ kind: 'restricted', obstacle: 'local-document' }, '在勾稽里选择文件', 'onViewTab'],
    [{ kind: 'error', message: { zh: '读不出来', en: 'unreadable' } }, '重试', 'onCheck'],
  ] as const)('%j offers %s', async (state, name, wish) => {
    const props = popupProps(state);
    const { root } = show(<PopupView {...props} />);
    await press(button(root, name));
    expect(props[wish]).toHaveBeenCalledOnce();
  });

  it('is busy while the page is read', () => {
    const { root } = show(<PopupView {...popupProps({ kind: 'loading' })} />);
    expect(root.querySelector('main')!.getAttribute('aria-busy')).toBe('true');
    expect(textOf(root.querySelector('[role=status]'))).toBe('正在读取这个页面…');
  });

  it.each([
    ['browser-page', 'The browser does not let extensions read its own pages or the web store.'],
    [
      'file-access',
      'To check local files, switch on “Allow access to file URLs” on the browser’s extensions page.',
    ],
    ['document-viewer', 'Nothing can be checked in the browser’s own reader; Gouji can open the same file.'],
    [
      'local-document',
      'The browser does not let extensions read local files in its own reader; choose the file in Gouji.',
    ],
  ] as const)('says why it cannot run: %s', (obstacle, sentence) => {
    const { root } = show(<PopupView {...popupProps({ kind: 'restricted', obstacle })} />, 'en');
    expect(textOf(root)).toContain(sentence);
  });

  it('says what did not work', () => {
    const { root } = show(<PopupView {...popupProps(found, { failure: '页面没有回应' })} />);
    expect(textOf(root.querySelector('[role=alert]'))).toBe('页面没有回应');
  });
});

it('switches language and appearance', async () => {
  const props = popupProps(found);
  const { root } = show(<PopupView {...props} />);
  await press(button(root, 'EN: 换成英文'));
  await press(button(root, '明暗：跟随系统'));
  expect(vi.mocked(props.onSettings).mock.calls).toEqual([[{ language: 'en' }], [{ theme: 'light' }]]);
});
