/** English sentences of the checks on words: numbering, terms, sections, years, tables. Words of the document stay Chinese. */
import type { zhChecks } from './zh-checks.ts';

export const enChecks: Record<keyof typeof zhChecks, string> = {
  'sentence.numbering-continuous-gap.differ':
    'The numbering has a gap: “{text}” is followed by “{other}”, without “{number}”.',
  'sentence.numbering-continuous-twice.differ':
    'The number “{number}” stands twice at one level: “{text}” and “{other}”.',
  'sentence.numbering-continuous-hidden.differ':
    'The list has “{number}” and no “{other}”: an item may not be shown.',
  'sentence.numbering-continuous.agree': 'The numbering goes on: “{text}”.',
  'sentence.standard-terms.differ': '“{text}” and the standard term “{standard}” do not agree.',
  'sentence.standard-terms.agree': 'The standard term is used: “{text}”.',
  'sentence.no-template-residue-either.differ':
    'Both directions are written in {n} {n:place|places}, as in an unfilled form: {text}.',
  'sentence.no-template-residue-placeholder.differ':
    'A placeholder was left unfilled in {n} {n:place|places}: {text}.',
  'sentence.no-template-residue-reason.differ': 'No reason follows in {n} {n:place|places}: {text}.',
  'sentence.no-template-residue-percent.differ':
    'A percent sign has no number in {n} {n:place|places}: {text}.',
  'sentence.no-template-residue-amount.differ': 'A money unit has no number in {n} {n:place|places}: {text}.',
  'sentence.no-template-residue-instruction.differ':
    'Instructions for filling in the form were left in {n} {n:place|places}: {text}.',
  'sentence.no-template-residue-punctuation.differ':
    'Punctuation is doubled in {n} {n:place|places}, as after pasting: {text}.',
  'sentence.no-template-residue.agree': 'Nothing was found that is left over from a template.',
};
