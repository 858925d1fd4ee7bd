/** English sentences of findings, reasons and hints. Words quoted from the document stay Chinese. */
import type { zhSentences } from './zh-sentences.ts';

export const enSentences = {
  'name.figure': 'this figure',
  'name.quoted': '“{label}”',
  'name.gloss': '{gloss} “{label}”',
  'name.year': '{name} of {year}',
  'list.separator': ', ',
  'list.place': '{amount} ({place})',

  'sentence.sum.agree':
    '{total} and the sum of its parts agree: the {n} {n:part adds|parts add} up to {computed}, printed is {reported}.',
  'sentence.sum.differ':
    '{total} and the sum of its parts do not agree: the {n} {n:part adds|parts add} up to {computed}, printed is {reported}, a difference of {difference}.',
  'sentence.sum-unprinted.agree':
    'The parts and the total they should make agree: the {n} {n:part adds|parts add} up to {computed}, expected is {reported}.',
  'sentence.sum-unprinted.differ':
    'The parts and the total they should make do not agree: the {n} {n:part adds|parts add} up to {computed}, expected is {reported}, a difference of {difference}.',
  'sentence.difference.agree':
    'The change of {total} and the two amounts agree: {current} minus {previous} is {computed}, printed is {reported}.',
  'sentence.difference.differ':
    'The change of {total} and the two amounts do not agree: {current} minus {previous} is {computed}, printed is {reported}, a difference of {difference}.',
  'sentence.percent-change.agree':
    'The percentage of change of {name} and the amounts agree: {formula} = {computed}, printed is {reported}.',
  'sentence.percent-change.differ':
    'The percentage of change of {name} and the amounts do not agree: {formula} = {computed}, printed is {reported}, a difference of {difference}.',
  'sentence.share.agree':
    'The share of {part} in {whole} and the amounts agree: {formula} = {computed}, printed is {reported}.',
  'sentence.share.differ':
    'The share of {part} in {whole} and the amounts do not agree: {formula} = {computed}, printed is {reported}, a difference of {difference}.',
  'sentence.equal-same.agree': 'The {n} places that state {name} agree: {list}.',
  'sentence.equal-same.differ':
    'The {n} places that state {name} do not agree: {list}, a difference of {difference}.',
  'sentence.equal-pair.agree': '{one} and {other} agree: {list}.',
  'sentence.equal-pair.differ': '{one} and {other} do not agree: {list}, a difference of {difference}.',
  'sentence.equal-many.agree': '{n} figures that should be equal, {name} among them, agree: {list}.',
  'sentence.equal-many.differ':
    '{n} figures that should be equal, {name} among them, do not agree: {list}, a difference of up to {difference}.',
  'sentence.at-most.agree':
    '{part} does not exceed {whole}: the part is {computed}, the whole is {reported}.',
  'sentence.at-most.differ':
    '{part} and {whole} do not agree: the part is {computed}, the whole is {reported}, so the part is larger by {difference}.',
  'sentence.direction.agree':
    'The direction of change of {name} and the amounts agree: the text says “{word}”, and {comparison}.',
  'sentence.direction.differ':
    'The direction of change of {name} and the amounts do not agree: the text says “{word}”, but {comparison}.',
  'comparison.more': '{current} is {difference} more than {previous}',
  'comparison.less': '{current} is {difference} less than {previous}',
  'comparison.same': '{current} equals {previous}',
  'sentence.zero-base.agree': 'The percentage of {name} has a base: {previous}.',
  'sentence.zero-base.differ':
    'No percentage can be computed for {name}: its base is {previous}, printed is {reported}.',
  'sentence.direction-words.differ':
    'The direction words of {name} do not agree with each other: the text says “{word}”.',
  'sentence.direction-words.agree': 'The direction words of {name} agree: the text says “{word}”.',
  'sentence.changes-add-up.differ':
    'The change of {total} and the sum of the changes of its parts do not agree: the {n} {n:part adds|parts add} up to {computed}, printed is {reported}, a difference of {difference}.',
  'sentence.changes-add-up.agree':
    'The change of {total} and the sum of the changes of its parts agree: the {n} {n:part adds|parts add} up to {computed}, printed is {reported}.',
  'sentence.expenditure-covers-income.differ':
    '{total} and the sum of expenditure do not agree: the {n} {n:item adds|items add} up to {computed}, income is {reported}, a difference of {difference}.',
  'sentence.expenditure-covers-income.agree':
    '{total} and the sum of expenditure agree: the {n} {n:item adds|items add} up to {computed}, income is {reported}.',
  'sentence.staff-within-establishment.differ':
    '{part} and {whole} do not agree: {computed} in post, {reported} authorised, so {difference} more than authorised.',
  'sentence.staff-within-establishment.agree':
    '{part} does not exceed {whole}: {computed} in post, {reported} authorised.',
  'sentence.completion-rate-matches.differ':
    'The completion rate of {part} and the amounts do not agree: {formula} = {computed}, printed is {reported}, a difference of {difference}.',
  'sentence.completion-rate-matches.agree':
    'The completion rate of {part} and the amounts agree: {formula} = {computed}, printed is {reported}.',
  'sentence.change-unit-consistent.differ':
    'The units of {name} and of its change do not fit each other: the amount is {amount}, the change is written as {change}.',
  'sentence.change-unit-consistent.agree':
    'The units of {name} and of its change fit each other: the amount is {amount}, the change is {change}.',
  'sentence.reason-fits-change.differ':
    '{name} did not change, yet the text gives a reason for a change: “{text}”.',
  'sentence.reason-fits-change.agree': 'The reason given for {name} fits its change: “{text}”.',
  'sentence.count-and-amount-agree.differ':
    'The count and the amount of {name} do not agree: written as {count}, while the amount is {amount}.',
  'sentence.count-and-amount-agree.agree':
    'The count and the amount of {name} fit each other: {count}, {amount}.',
  'sentence.target-bands-cover-gap.differ':
    'The score bands of {name} leave a gap: nothing covers {from} to {to} (“{text}”).',
  'sentence.target-bands-cover-overlap.differ':
    'The score bands of {name} overlap: the lowest begins at {from} and takes in those above it (“{text}”).',
  'sentence.target-bands-cover.differ': 'The score bands of {name} do not join: “{text}”.',
  'sentence.target-bands-cover.agree': 'The score bands of {name} join: “{text}”.',
  'sentence.words.agree': 'The wording at {name} is as expected.',
  'sentence.words.differ': 'The wording at {name} does not fit its figures or the usual form: “{text}”.',

  'grade.exact': 'agrees exactly',
  'grade.explained': 'within rounding',
  'grade.improbable': 'rounding hardly explains it',
  'grade.impossible': 'rounding cannot explain it',
  'clause.explained': 'The difference is within rounding.',
  'clause.improbable': 'Rounding could produce this difference, but it is very unlikely.',

  'hint.truncated': 'It agrees if digits were cut off instead of rounded.',
  'hint.lastDigit': 'Only the last digit differs.',
  'hint.otherScope': 'The two places may cover different funds, which would explain the difference.',
  'hint.otherScopeNamed': 'If one of them covers {scope}, that would explain the difference.',
  'hint.restoredZeros':
    'This assumes that trailing zeros were left out in print; with the printed digits alone, rounding explains it.',
  'hint.restoredZerosPass': 'If trailing zeros were left out in print, the difference is more than rounding.',
  'hint.unit': 'It agrees if the unit of one of them is {unit}.',
  'hint.repair': 'If {name} were printed as {printed}, {count} {count:check|checks} would agree.',
  'hint.repairSlip':
    'If {name} were printed as {printed} ({slip}), {count} {count:check|checks} would agree.',
  'slip.one-digit': 'one digit differs',
  'slip.swapped-digits': 'two digits swapped',
  'slip.extra-digit': 'one digit fewer',
  'slip.missing-digit': 'one digit more',
  'slip.shifted': 'decimal point moved',
  'slip.unit': 'another unit',
  'hint.template': 'This looks like template text that was not filled in.',

  'scope.all': 'all funds',
  'scope.fiscal': 'fiscal appropriations',
  'scope.general': 'the general public budget',
  'scope.fund': 'government funds',
  'scope.state-capital': 'the state capital budget',
  'scope.special-account': 'special fiscal accounts',
  'scope.other': 'other funds',
  'scope.non-fiscal': 'non-fiscal funds',

  'skip.sentence': '{name} was not checked: {reason}.',
  'skip.sentenceMany': '{n} figures, {name} among them, were not checked: {reason}.',
  'skip.sentenceNone': 'Something was not checked: {reason}.',
  'doubt.sentence':
    'We are not sure that we read {name} correctly: {reason}. This says nothing against the document.',
  'doubt.sentenceMany':
    'We are not sure that we read {n} figures correctly, {name} among them: {reason}. This says nothing against the document.',
  'doubt.sentenceNone':
    'We are not sure that we read this correctly: {reason}. This says nothing against the document.',

  'reason.no-relation': 'the document has no other figure to check it against',
  'reason.open-list': 'the list is open (“等”), so its items are only a lower bound',
  'reason.missing-operand': 'another number that is needed is not printed',
  'reason.zero-base': 'the amount of the year before is 0, so no percentage exists',
  'reason.unreadable-cell': 'a cell could not be read as a number',
  'reason.unreadable-text': 'some characters here are lost in the file itself',
  'reason.blank-cell': 'a cell is blank, and blank is not zero',
  'reason.unit-unknown': 'the unit of money is not known',
  'reason.scope-unknown': 'it is not known which funds it covers',
  'reason.other-scope': 'the two places cover different funds',
  'reason.reference-year': 'it speaks of another year',
  'reason.threshold': 'it is a threshold or a unit price, not part of a calculation',
  'reason.target': 'it is a performance target, not part of a calculation',
  'reason.template': 'this is a template that was not filled in',
  'reason.shifted-column': 'a column of the table may be shifted',
  'reason.ragged-row': 'the row does not have as many cells as the header',
  'reason.wrapped-label': 'a label may have been broken over two lines',
  'reason.switched-off': 'this check is switched off in the settings',
  'reason.internal-error': 'the check failed inside the program',
  'reason.other': 'the reason is not classified',
} as const satisfies Record<keyof typeof zhSentences, string>;
