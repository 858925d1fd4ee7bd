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
};
