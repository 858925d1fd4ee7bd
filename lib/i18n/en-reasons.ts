/** English sentences of the checks on lists of names and on the amounts that reasons give. */
import type { zhReasons } from './zh-reasons.ts';

export const enReasons: Record<keyof typeof zhReasons, string> = {
  'sentence.listed-items-have-amounts.differ':
    'Text and table disagree: the text lists {text}, whose row has no amount; it does not list {other}, whose row has one.',
  'sentence.listed-items-have-amounts.agree': 'The {n} items that the text lists have amounts in the table.',
  'sentence.reason-adds-up.differ':
    'Reason and numbers disagree: the amounts of the reason come to {computed}, stated is {reported}, a difference of {difference}.',
  'sentence.reason-adds-up.agree':
    'The amounts of the reason fit the change: they come to {computed}, stated is {reported}.',

  'hint.slip': 'Between the two numbers: {slip}.',
  'hint.difference': 'The difference is exactly {name} ({printed}): the scopes may differ.',
  'hint.differenceAt': 'The difference is exactly {name} ({printed}, in “{place}”): the scopes may differ.',
  'hint.madeToFit': 'With this percentage the shares come to exactly 100%: it may have been made to fit.',
  'cause.repair':
    '{n} disagreements have one explanation: if {name} ({stated}) were printed as {printed}, all of them would agree.',
  'cause.repairSlip':
    '{n} disagreements have one explanation: if {name} ({stated}) were printed as {printed} ({slip}), all of them would agree.',
  'cause.shared':
    '{n} disagreements involve {name} ({stated}), which agrees with nothing else: they may have one cause.',
  'cause.same-amounts':
    '{n} disagreements set the same two amounts against each other and may have one cause: {name} ({stated}).',
};
