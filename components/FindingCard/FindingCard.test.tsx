// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleFindings } from '../../tests/samples/findings.ts';
import { sampleNotes } from '../../tests/samples/note-views.ts';
import {
  button,
  buttonNames,
  clearPage,
  key,
  press,
  show,
  textOf,
  type,
} from '../../tests/samples/render.tsx';
import type { FindingCardProps } from './FindingCard.tsx';
import { FindingCard } from './FindingCard.tsx';

const done = async () => ({ ok: true as const });

function cardProps(change: Partial<FindingCardProps> = {}): FindingCardProps {
  return {
    findings: [sampleFindings.sum],
    selected: sampleFindings.sum.id,
    position: { n: 3, total: 8 },
    notes: [],
    source: {
      address: 'http://www.example.gov.cn/1.html',
      title: '样本',
      capturedAt: '2031-03-01T00:00:00Z',
      sha256: 'ab'.repeat(32),
    },
    onSelect: vi.fn<FindingCardProps['onSelect']>(),
    onJump: vi.fn<FindingCardProps['onJump']>(),
    onStep: vi.fn<FindingCardProps['onStep']>(),
    onClose: vi.fn<FindingCardProps['onClose']>(),
    onSave: vi.fn<FindingCardProps['onSave']>(done),
    onDelete: vi.fn<FindingCardProps['onDelete']>(done),
    onRestore: vi.fn<FindingCardProps['onRestore']>(done),
    ...change,
  };
}

afterEach(clearPage);

describe('a finding', () => {
  it('is a dialog named by its claim, and takes the focus', () => {
    const { root } = show(<FindingCard {...cardProps()} />);
    const dialog = root.querySelector('[role=dialog]')!;
    expect(textOf(document.getElementById(dialog.getAttribute('aria-labelledby')!))).toBe(
      '“支出总计”与各项之和不一致',
    );
    expect(document.activeElement).toBe(dialog);
  });

  it('lays the equation out row by row', () => {
    const { root } = show(<FindingCard {...cardProps()} />);
    const rows = [...root.querySelectorAll('.ledger-line')].map(textOf);
    expect(rows).toEqual([
      '基本支出842.61万元',
      '+项目支出543.64万元',
      '=算得1,386.25万元',
      '≠所列支出总计1,386.07万元',
      '相差0.18万元',
    ]);
    expect(textOf(root.querySelector('.card-grade'))).toBe('四舍五入无法解释');
  });

  it('says its severity in words, not by colour alone', () => {
    const { root } = show(<FindingCard {...cardProps()} />, 'en');
    expect(textOf(root.querySelector('.severity'))).toBe('contradiction');
  });

  it('jumps to each operand and to the stated figure', async () => {
    const props = cardProps();
    const { root } = show(<FindingCard {...props} />);
    for (const row of root.querySelectorAll<HTMLElement>('button.ledger-line')) await press(row);
    expect(vi.mocked(props.onJump).mock.calls.flat()).toEqual(['f2', 'f3', 'f1']);
  });

  it('steps and closes by button', async () => {
    const props = cardProps();
    const { root } = show(<FindingCard {...props} />);
    await press(button(root, '下一处'));
    await press(button(root, '上一处'));
    await press(button(root, '关闭'));
    expect(vi.mocked(props.onStep).mock.calls).toEqual([[1], [-1]]);
    expect(props.onClose).toHaveBeenCalledOnce();
  });

  it('shows the word that is set against the amounts', () => {
    const { root } = show(
      <FindingCard {...cardProps({ findings: [sampleFindings.direction], selected: 'o3' })} />,
    );
    expect([...root.querySelectorAll('.ledger-line')].map(textOf)).toEqual([
      '基本支出2031年842.61万元',
      '−基本支出2030年788.35万元',
      '=算得+54.26万元',
      '≠文字写“减少”',
    ]);
  });

  it('writes an amount in another unit beside the printed one', () => {
    const { root } = show(
      <FindingCard {...cardProps({ findings: [sampleFindings.equal], selected: 'o5' })} />,
    );
    expect(root.querySelector('.ledger-converted')!.getAttribute('aria-label')).toBe('= 13,860,700.00元');
  });

  it('says that a doubt is about our own reading', () => {
    const { root } = show(
      <FindingCard {...cardProps({ findings: [sampleFindings.doubt], selected: 'o8' })} />,
    );
    expect(textOf(root.querySelector('.card-body'))).toContain('这不是文件的问题');
  });
});

describe('several findings at one figure', () => {
  const several = { findings: [sampleFindings.sum, sampleFindings.percent], selected: 'o1' };

  it('are tabs', async () => {
    const props = cardProps(several);
    const { root } = show(<FindingCard {...props} />);
    const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['true', 'false']);
    await press(tabs[1]!);
    expect(props.onSelect).toHaveBeenCalledWith('o4');
  });

  it('are walked through with the arrows', () => {
    const props = cardProps(several);
    const { root } = show(<FindingCard {...props} />);
    key(root.querySelector('[role=tab]')!, 'ArrowRight');
    expect(props.onSelect).toHaveBeenCalledWith('o4');
    expect(props.onStep).not.toHaveBeenCalled();
  });
});

describe('the keyboard', () => {
  it('closes with Escape and steps with the arrows', () => {
    const props = cardProps();
    const { root } = show(<FindingCard {...props} />);
    const dialog = root.querySelector('[role=dialog]')!;
    key(dialog, 'ArrowRight');
    key(dialog, 'ArrowLeft');
    key(dialog, 'Escape');
    expect(vi.mocked(props.onStep).mock.calls).toEqual([[1], [-1]]);
    expect(props.onClose).toHaveBeenCalledOnce();
  });

  it('walks the rows of the ledger up and down', () => {
    const { root } = show(<FindingCard {...cardProps()} />);
    const rows = [...root.querySelectorAll<HTMLElement>('button.ledger-line')];
    rows[0]!.focus();
    key(rows[0]!, 'ArrowDown');
    expect(document.activeElement).toBe(rows[1]);
    key(rows[1]!, 'ArrowUp');
    expect(document.activeElement).toBe(rows[0]);
  });

  it('keeps Tab inside', () => {
    const { root } = show(<FindingCard {...cardProps()} />);
    const buttons = [...root.querySelectorAll<HTMLElement>('button')];
    const last = buttons.at(-1)!;
    last.focus();
    expect(key(last, 'Tab')).toBe(false);
    expect(document.activeElement).toBe(buttons[0]);
  });

  it('never reaches the page underneath', () => {
    const heard = vi.fn<(event: Event) => void>();
    document.addEventListener('keydown', heard);
    const { root } = show(<FindingCard {...cardProps()} />);
    key(root.querySelector('[role=dialog]')!, 'j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('notes', () => {
  it('are written, and the words survive a failure', async () => {
    const onSave = vi
      .fn<FindingCardProps['onSave']>()
      .mockResolvedValueOnce({ ok: false, error: { code: 'storage-full', params: {} } })
      .mockResolvedValueOnce({ ok: true });
    const { root } = show(<FindingCard {...cardProps({ onSave })} />);
    await press(button(root, '写笔记'));
    type(root.querySelector('textarea')!, ' 已去函询问 ');
    type(root.querySelector<HTMLInputElement>('input[type=text]')!, '#口径，待回复 口径');
    await press(button(root, '保存'));
    expect(textOf(root.querySelector('[role=alert]'))).toContain('空间满了');
    await press(button(root, '保存'));
    expect(onSave).toHaveBeenLastCalledWith(
      { text: '已去函询问', tags: ['口径', '待回复'], verdict: null },
      null,
    );
    expect(root.querySelector('textarea')).toBeNull();
  });

  it('cannot be saved empty', async () => {
    const { root } = show(<FindingCard {...cardProps({ startWithNote: true })} />);
    expect(document.activeElement).toBe(root.querySelector('textarea'));
    expect(button(root, '保存').disabled).toBe(true);
  });

  it('keep Escape and arrows to themselves while being written', () => {
    const props = cardProps({ startWithNote: true });
    const { root } = show(<FindingCard {...props} />);
    key(root.querySelector('textarea')!, 'ArrowLeft');
    key(root.querySelector('textarea')!, 'Escape');
    expect(props.onStep).not.toHaveBeenCalled();
    expect(props.onClose).not.toHaveBeenCalled();
    expect(root.querySelector('textarea')).toBeNull();
  });

  it('are judged with one press', async () => {
    const props = cardProps({ notes: sampleNotes.slice(0, 1) });
    const { root } = show(<FindingCard {...props} />);
    const explained = [...root.querySelectorAll('label')].find((label) => textOf(label) === '有解释')!;
    await press(explained.querySelector('input')!);
    expect(props.onSave).toHaveBeenCalledWith(
      { ...sampleNotes[0]!.words, verdict: 'explained' },
      sampleNotes[0],
    );
  });

  it('can be deleted and brought back', async () => {
    const props = cardProps({ notes: sampleNotes.slice(0, 1) });
    const { root } = show(<FindingCard {...props} />);
    await press(button(root, '删除'));
    expect(textOf(root.querySelector('.notes-status'))).toContain('笔记已删除');
    await press(button(root, '撤销'));
    expect(props.onRestore).toHaveBeenCalledWith(sampleNotes[0]!.id);
  });

  it('tell when they were written on another version', () => {
    const notes = sampleNotes.map((note) => ({ ...note, otherVersion: '2031-03-01T08:30:00.000Z' }));
    const { root } = show(<FindingCard {...cardProps({ notes })} />);
    expect(textOf(root.querySelector('.note-state'))).toContain('另一个版本');
  });

  it('tell when their figure has changed', () => {
    const { root } = show(<FindingCard {...cardProps({ notes: sampleNotes })} />);
    expect(textOf(root.querySelector('.note-state'))).toBe('数字变了：543.4 → 543.46');
  });
});

describe('copying', () => {
  it('puts claim, arithmetic, quote and source on the clipboard', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: async (text: string) => void written.push(text) },
    });
    const { root } = show(<FindingCard {...cardProps()} />);
    await press(button(root, '复制引文'));
    vi.unstubAllGlobals();
    expect(written).toEqual([
      [
        '“支出总计”与各项之和不一致：2项相加为1,386.25万元，所列为1,386.07万元，相差0.18万元。',
        '算式：842.61 + 543.64 = 1,386.25 ≠ 1,386.07 (万元)',
        '原文：支出总计1,386.07万元',
        `来源：样本 http://www.example.gov.cn/1.html#:~:text=${encodeURIComponent('支出总计1,386.07万元')}`,
        '读取时间：2031-03-01 00:00 UTC',
        `SHA-256：${'ab'.repeat(32)}`,
      ].join('\n'),
    ]);
    expect(textOf(root.querySelector('.card-status'))).toBe('已复制');
  });
});

it('shows notes alone where there is no finding', () => {
  const { root } = show(
    <FindingCard
      {...cardProps({ findings: [], selected: '', position: null, notes: sampleNotes, quote: '会议费' })}
    />,
  );
  expect(textOf(root.querySelector('h2'))).toBe('这里有笔记');
  expect(buttonNames(root)).not.toContain('复制引文');
});
