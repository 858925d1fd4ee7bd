/** Chinese sentences of the checks on lists of names and on reasons; what could explain a finding, and what several have in common. */
export const zhReasons = {
  'sentence.listed-items-have-amounts.differ':
    '文字与表格不一致：文字列举了{text}，表中该行没有金额；表中有金额的{other}，文字没有列举。',
  'sentence.listed-items-have-amounts.agree': '文字列举的{n}个科目在表中都有金额。',
  'sentence.reason-adds-up.differ':
    '原因与数字不一致：按原因里的数额计算是{computed}，所列是{reported}，相差{difference}。',
  'sentence.reason-adds-up.agree': '原因里的数额与增减相符：按原因计算是{computed}，所列是{reported}。',

  'hint.slip': '两个数之间：{slip}。',
  'hint.difference': '相差的数正好等于{name}（{printed}）：可能是口径不同。',
  'hint.differenceAt': '相差的数正好等于{name}（{printed}，见“{place}”）：可能是口径不同。',
  'hint.madeToFit': '按这个比例，各项占比之和正好是100%：可能是为了凑足100%。',
  'cause.repair': '{n}项不一致可以用一个数解释：如果{name}（{stated}）印作{printed}，它们都会相符。',
  'cause.repairSlip':
    '{n}项不一致可以用一个数解释：如果{name}（{stated}）印作{printed}（{slip}），它们都会相符。',
  'cause.shared': '{n}项不一致都涉及{name}（{stated}），这个数与别处都不相符，可能是同一个原因。',
  'cause.same-amounts': '{n}项不一致是同样的两个数，可能是同一个原因：{name}（{stated}）。',
} as const;
