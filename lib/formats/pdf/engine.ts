/**
 * The part of pdf.js that reading needs. The caller hands the module in: Node takes `pdfjs-dist/legacy/build/pdf.mjs`,
 * the extension its own build with a worker.
 */

/** The module of pdf.js. */
export interface PdfEngine {
  /** Numbers of the drawing operators, by name. */
  OPS: Readonly<Record<string, number>>;
  getDocument(source: {
    data: Uint8Array;
    isEvalSupported: boolean;
    verbosity: number;
    useSystemFonts: boolean;
    cMapUrl?: string;
    cMapPacked?: boolean;
    standardFontDataUrl?: string;
    wasmUrl?: string;
  }): EngineLoading;
}

export interface EngineLoading {
  promise: Promise<EngineDocument>;
  destroy(): Promise<void>;
}

export interface EngineDocument {
  numPages: number;
  getPage(number: number): Promise<EnginePage>;
  getMetadata(): Promise<{ info: object }>;
}

export interface EnginePage {
  /** The visible part of the page in its own units: left, bottom, right, top. */
  view: number[];
  /** Clockwise, in degrees. */
  rotate: number;
  getOperatorList(options: { intent: string; annotationMode: number }): Promise<OperatorList>;
  commonObjs: EngineObjects;
  cleanup(): boolean;
}

export interface OperatorList {
  fnArray: number[];
  argsArray: unknown[];
}

export interface EngineObjects {
  has(id: string): boolean;
  get(id: string): unknown;
}

/** One character as a text operator shows it. */
export interface EngineGlyph {
  unicode: string;
  /** In thousandths of the font size. */
  width: number;
  /** Word spacing applies. */
  isSpace: boolean;
}

/** What reading needs to know of a font. */
export interface EngineFont {
  vertical?: boolean;
  fontMatrix?: number[] | null;
}
