/**
 * The contract of a pane: it shows one file as it looks, and draws marks where they stand.
 * A pane knows places, never findings: what a mark stands for is the caller's.
 */
import type { FilePlaces } from '../formats/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Place, SourceDocument } from '../source/document.ts';

/** How a mark looks: the same lines and colours as on pages (`lib/highlight/marks.css`). */
export type PaneMarkKind = 'error' | 'warning' | 'info' | 'doubt' | 'note';

/** One mark. A place may carry two marks, a note's and a finding's: they have the same id. */
export interface PaneMark {
  id: string;
  place: Place;
  kind: PaneMarkKind;
}

export interface ShowOptions {
  /** Blinks the place (or just lights it for those who want stillness). */
  flash: boolean;
}

/** What a reader can do with the size of what is shown. */
export interface PaneZoom {
  /** 1 is the natural size. */
  readonly scale: number;
  /** True while the width follows the window. */
  readonly fits: boolean;
  set(scale: number | 'fit-width'): void;
}

/** Pages, or sheets. */
export interface PanePages {
  readonly count: number;
  /** The one in view, from 1. */
  readonly current: number;
  go(page: number): void;
  /** Names (of sheets); absent where numbers say it all. */
  readonly names?: readonly string[];
}

/** The file on the screen. `element` is put into the page by the caller and fills its parent; the pane scrolls itself. */
export interface DocumentPane {
  readonly element: HTMLElement;
  /** Scrolls a place into view. */
  show(place: Place, options: ShowOptions): void;
  /** Replaces all marks. */
  mark(marks: readonly PaneMark[]): void;
  /** Replaces what is lit (a card's operands, hits of a search); an empty list puts the light out. */
  light(places: readonly Place[]): void;
  /** Called when the reader clicks a mark, with its id and its box in the window; `null` for a click beside all marks. */
  onHit(callback: (id: string | null, box: DOMRect) => void): void;
  /** Called when zoom, page or position has changed: toolbars are drawn again, a card stands anew. */
  onMove(callback: () => void): void;
  /** The first box of a place in the window, also when it is scrolled out of view; null when it is not drawn at all. */
  boxOf(place: Place): DOMRect | null;
  /** The places of the selected text in reading order; empty when nothing is selected in the pane. */
  selected(): Place[];
  readonly zoom?: PaneZoom;
  readonly pages?: PanePages;
  /** Takes everything back that the pane holds: listeners, workers, memory. */
  dispose(): void;
}

/** A file that was read. */
export interface FileReading {
  document: SourceDocument;
  places: FilePlaces | null;
}

/** What a pane is made from. */
export interface PaneFile {
  /** Id of the format in `lib/formats`. */
  format: string;
  name: string;
  bytes: Uint8Array;
  /**
   * The reading, when it is done: a PDF is drawn before. Rejects when the file could not be read or was closed; panes that
   * need it to draw anything wait for it in their maker and let the rejection through.
   */
  reading: Promise<FileReading>;
  /** For the few words of a pane's own (the name of a sheet's menu). */
  language: Language;
}

/** Makes the pane of a format; rejects when the file cannot be shown. */
export type MakePane = (file: PaneFile) => Promise<DocumentPane>;
