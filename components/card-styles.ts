/** Every style the card needs, as one string for its shadow root. */
import base from './base.css?inline';
import card from './FindingCard/FindingCard.css?inline';
import frame from './FindingCard/card-frame.css?inline';
import ledger from './Ledger/Ledger.css?inline';
import editor from './NoteEditor/NoteEditor.css?inline';
import list from './NoteList/NoteList.css?inline';
import severity from './SeverityMark/SeverityMark.css?inline';
import tokens from './tokens.css?inline';

export const cardStyles: string = [frame, tokens, base, severity, ledger, editor, list, card].join('\n');
