/** Shows a workbook: one sheet at a time as a grid, all of them as tabs, those that were not read too. */
import type { FilePlaces, SheetPlaces } from '../../formats/format.ts';
import { createTranslator } from '../../i18n/translate.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Place, SourceDocument } from '../../source/document.ts';
import type { MakePane, PanePages } from '../pane.ts';
import { createBlockPane } from './block-pane.ts';
import { DomPane } from './dom-pane.ts';
import { DomPlaces } from './dom-places.ts';
import { sheetGrids, sheetOf } from './sheet-grid.ts';
import { sheetTabs } from './sheet-tabs.ts';
import type { SheetTabs } from './sheet-tabs.ts';
import { SheetView } from './sheet-view.ts';
import { unreadNotice } from './unread-notice.ts';
import './panes.css';

/** Makes the pane when the workbook is read. Without places of sheets it is shown as a document. */
export const createSheetPane: MakePane = async (file) => {
  const { document: source, places } = await file.reading;
  if (!isSheetPlaces(places)) return createBlockPane(file);
  return new SheetPane(source, places, createTranslator(file.language));
};

function isSheetPlaces(places: FilePlaces | null): places is SheetPlaces {
  return places?.kind === 'sheets';
}

class SheetPane extends DomPane {
  readonly pages: PanePages;
  private readonly book: SheetPlaces;
  private readonly tabs: SheetTabs;
  private readonly views: readonly (() => SheetView)[];
  private readonly made = new Map<number, SheetView>();
  private current = 0;

  constructor(source: SourceDocument, book: SheetPlaces, t: Translate) {
    // Not an arrow over `this`: the parent's constructor already asks for places.
    let build: (block: number, cell: number | null) => void = () => {};
    const places = new DomPlaces(({ block, cell }) => build(block, cell));
    const element = document.createElement('div');
    element.className = 'pane sheet-pane';
    // The viewer gives the focus back to the pane when a card closes.
    element.tabIndex = -1;
    const scroller = document.createElement('div');
    scroller.className = 'sheet-scroller';
    scroller.lang = 'zh-CN';
    scroller.tabIndex = 0;
    scroller.setAttribute('role', 'tabpanel');
    const notice = unreadNotice(source.unread, t);
    if (notice !== null) element.append(notice);
    const content = document.createElement('div');
    scroller.append(content);
    const tabs = sheetTabs(book.sheets, hiddenSheets(source), t, scroller, (sheet) => this.turn(sheet));
    element.append(scroller, tabs.element);
    super({ element, scroller, content }, places);
    this.book = book;
    this.tabs = tabs;
    const words = { exact: (value: string) => t('pane.exact', { value }) };
    this.views = sheetGrids(source, book).map((grid, sheet) => () => {
      const view = this.made.get(sheet) ?? new SheetView(grid, places, words, scroller);
      if (!this.made.has(sheet)) {
        this.made.set(sheet, view);
        view.element.hidden = sheet !== this.current;
        content.append(view.element);
      }
      return view;
    });
    build = (block, cell) => {
      const sheet = sheetOf(book, block);
      if (sheet !== null) this.views[sheet]?.().build(block, cell);
    };
    this.pages = this.makePages();
    this.turn(0);
  }

  override dispose(): void {
    for (const view of this.made.values()) view.disconnect();
    super.dispose();
  }

  /** A place on another sheet has no box until its sheet is in front. */
  protected override reveal({ block }: Place): void {
    const sheet = sheetOf(this.book, block);
    if (sheet !== null && sheet !== this.current) this.turn(sheet);
  }

  private turn(sheet: number): void {
    const view = this.views[sheet];
    if (view === undefined) return;
    this.current = sheet;
    const shown = view();
    for (const made of this.made.values()) made.element.hidden = made !== shown;
    this.scroller.scrollTo({ top: 0, left: 0, behavior: 'instant' });
    this.tabs.select(sheet);
    this.moved();
  }

  private makePages(): PanePages {
    const current = (): number => this.current + 1;
    return {
      count: this.book.sheets.length,
      names: this.book.sheets,
      get current() {
        return current();
      },
      go: (page) => this.turn(page - 1),
    };
  }
}

/** Sheets that were left out because the workbook hides them; a hidden row or column has a `!` in its name. */
function hiddenSheets({ unread }: SourceDocument): string[] {
  return unread
    .filter(({ reason, where }) => reason === 'hidden' && !where.includes('!'))
    .map(({ where }) => where);
}
