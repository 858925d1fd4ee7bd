/** The shared parser: from a format-blind source document to what the disclosure says. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { SourceDocument } from '../source/document.ts';

export declare function extractDisclosure(source: SourceDocument): Disclosure;
