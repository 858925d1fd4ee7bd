/** Chinese sentences of the checks on lists of names and on the amounts that reasons give. */
export const zhReasons = {
  'sentence.listed-items-have-amounts.differ':
    '文字与表格不一致：文字列举了{text}，表中该行没有金额；表中有金额的{other}，文字没有列举。',
  'sentence.listed-items-have-amounts.agree': '文字列举的{n}个科目在表中都有金额。',
  'sentence.reason-adds-up.differ':
    '原因与数字不一致：按原因里的数额计算是{computed}，所列是{reported}，相差{difference}。',
  'sentence.reason-adds-up.agree': '原因里的数额与增减相符：按原因计算是{computed}，所列是{reported}。',
} as const;
