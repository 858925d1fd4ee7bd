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
  'sentence.section-year-fits-work.differ':
    'The years of heading and text do not agree: under “{text}” there is only what was done by the end of {other}.',
  'sentence.section-year-fits-this-year.differ':
    '“{text}” and the year of the document do not agree: when the budget of {year} was published, the end of {year} had not come.',
  'sentence.section-year-fits-heading.differ':
    '“{text}” and the year of the document do not agree: this document is for {year}.',
  'sentence.section-year-fits-date.differ':
    '“{text}” and the year of the document do not agree: a document for {year} should give the end of {other}.',
  'sentence.section-year-fits.agree': '“{text}” fits the year of the document.',
  'sentence.heading-keeps-its-promise-expenditure.differ':
    '“{text}” promises income and expenditure; the text has income and no expenditure.',
  'sentence.heading-keeps-its-promise-income.differ':
    '“{text}” promises income and expenditure; the text has expenditure and no income.',
  'sentence.heading-keeps-its-promise-result.differ':
    '“{text}” promises an evaluation result; the text gives no grade or score.',
  'sentence.heading-keeps-its-promise-part.differ': 'There is “{text}” and no part two.',
  'sentence.heading-keeps-its-promise-table.differ':
    '“{text}”, but no table follows: it may be in another file.',
  'sentence.heading-keeps-its-promise.agree': 'The text has what “{text}” promises.',
  'sentence.empty-table-has-note-none.differ': 'The table “{text}” has no figures and no note.',
  'sentence.empty-table-has-note-other.differ':
    'The note of the table “{title}” speaks of another budget: “{text}”.',
  'sentence.empty-table-has-note.agree': 'The empty table “{title}” has a note: “{text}”.',
  'sentence.announced-table-not-empty.differ':
    'Text and table do not agree: the text says “{text}”, the table is empty and says “{note}”.',
  'sentence.announced-table-not-empty.agree': '“{text}”: the table has content.',
  'sentence.listed-bodies-counted-count.differ':
    'The number of bodies and the list do not agree: {stated} are said, {listed} are listed (“{text}”).',
  'sentence.listed-bodies-counted-own.differ':
    '“{own}” is the department itself, yet it is one of the {stated} subordinate bodies.',
  'sentence.listed-bodies-counted.agree': 'The number of bodies and the list agree: {stated}.',
  'sentence.quantity-has-a-name.differ': 'Nothing says what “{text}” is of.',
  'sentence.quantity-has-a-name.agree': '“{text}” says what it is of.',
  'sentence.per-head-unit-fits.differ':
    'The per-head figure and the total of “{text}” have different units: “{unit}” per head, “{other}” in total.',
  'sentence.per-head-unit-fits.agree':
    'The per-head figure and the total of “{text}” have one unit: “{unit}”.',
  'sentence.missing-unit-or-percent-percent.differ':
    'A rate has no percent sign in {n} {n:place|places}: {text}.',
  'sentence.missing-unit-or-percent-unit.differ':
    'A number has no unit or percent sign in {n} {n:place|places}: {text}.',
  'sentence.missing-unit-or-percent-yuan.differ': 'A unit is cut short in {n} {n:place|places}: {text}.',
  'sentence.missing-unit-or-percent.agree': 'The numbers carry their units and percent signs.',
  'sentence.project-names-agree.differ':
    'The names of a project of one amount do not agree: “{text}” and “{other}”.',
  'sentence.project-names-agree.agree': 'The names of the project agree: “{text}”.',
  'sentence.project-class-fits-code.differ':
    'The class in the name and the code do not agree: {n} {n:row is|rows are} named “{text}”, the economic code is {codes}.',
  'sentence.project-class-fits-code.agree':
    'The class in the name fits the code: “{text}”, {n} {n:row|rows}.',
  'sentence.forms-use-the-same-fields.differ':
    'The fields of {n} forms of one kind do not agree: “{text}” and “{other}”.',
  'sentence.forms-use-the-same-fields.agree': 'The fields of {n} forms of one kind agree.',
  'sentence.targets-match-activities.differ':
    'The names of target and activity do not agree: “{text}” and “{other}”, one of {n} items.',
  'sentence.targets-match-activities.agree': 'The names of {n} targets and activities agree.',
  'sentence.code-name-of-its-year-old.differ':
    'The name “{text}” of {code} and the name of {year}, “{known}”, do not agree: it is an old one.',
  'sentence.code-name-of-its-year-other.differ':
    'Code and name do not agree ({n} {n:place|places}): {code} is “{known}”, printed is “{text}”, the name of {found}.',
  'sentence.code-name-of-its-year-two.differ':
    'Code {code} has two names in this document: “{text}” and “{other}”.',
  'sentence.code-name-of-its-year-level.differ':
    '“{text}” is called “{level}”; in the classification it is “{other}”.',
  'sentence.code-name-of-its-year-hierarchy.differ':
    '“{text}” and “{other}” do not agree: in the classification the first is not below the second.',
  'sentence.code-name-of-its-year.agree': 'Code and name agree: “{text}” and others, {n} in all.',
  'sentence.glossary-fits-document-level.differ':
    'The glossary and the level of the unit do not agree: it says {text}, the unit is “{unit}”.',
  'sentence.glossary-fits-document-unused.differ':
    'The glossary explains {text}, which the document does not use.',
  'sentence.glossary-fits-document.agree': 'The glossary belongs to this document.',
  'sentence.mandatory-parts-present.differ':
    'Of what must be disclosed for {year} this file does not have {text}; it may be in another file.',
  'sentence.mandatory-parts-present.agree': 'This file has what must be disclosed for {year}.',
  'sentence.reason-given.differ': 'No reason is given for {n} large {n:change|changes}.',
  'sentence.reason-given.agree': 'A reason is given for {n} large {n:change|changes}.',
  'sentence.bodies-repeat-agree.agree':
    'The department with the bodies below it and the bodies counted by kind agree: {stated}.',
  'sentence.bodies-repeat-agree.differ':
    'The department with the bodies below it makes {stated}, the bodies counted by kind {counted}: the two do not agree.',
  'sentence.monthly-minimum-kept.agree': 'At least {monthly} a month fits {result} in the year.',
  'sentence.monthly-minimum-kept.differ':
    'At least {monthly} a month and {result} in the year do not agree: twelve months would come to more.',
  'sentence.borne-share-matches.agree':
    'The stated share of {stated} and the detail agree: {part} ÷ ({rows}) = {computed}.',
  'sentence.borne-share-matches.differ':
    'The stated share of {stated} and the detail do not agree: {part} ÷ ({rows}) = {computed}.',
  'sentence.empty-table-fits-text.differ':
    'Text and table do not agree: the text states “{amount}”, the table “{title}” is empty.',
  'sentence.empty-table-fits-text.agree': 'The empty table “{title}” fits the text.',
  'sentence.contents-match-headings.differ':
    'The contents and the headings do not agree: {text} of the contents was not found in the text.',
  'sentence.contents-match-headings.agree': 'All {n} entries of the contents are in the text.',
};
