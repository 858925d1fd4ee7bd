/** Chinese sentences of the checks on words: numbering, terms, sections, years, tables. `text` is quoted from the document. */
export const zhChecks = {
  'sentence.numbering-continuous-gap.differ': '编号不连续：“{text}”之后是“{other}”，缺{number}。',
  'sentence.numbering-continuous-twice.differ': '编号{number}在同一层出现两次：“{text}”与“{other}”。',
  'sentence.numbering-continuous-hidden.differ': '列举只有{number}，没有{other}：可能有一项没有列出。',
  'sentence.numbering-continuous.agree': '编号连续：“{text}”。',
  'sentence.standard-terms.differ': '“{text}”与规范用语“{standard}”不一致。',
  'sentence.standard-terms.agree': '使用了规范用语“{text}”。',
  'sentence.no-template-residue-either.differ': '{n}处同时写了两个方向，像是没有选定的模板文字：{text}。',
  'sentence.no-template-residue-placeholder.differ': '{n}处留有占位符，没有填写：{text}。',
  'sentence.no-template-residue-reason.differ': '{n}处“原因”后面没有内容：{text}。',
  'sentence.no-template-residue-percent.differ': '{n}处百分号前没有数字：{text}。',
  'sentence.no-template-residue-amount.differ': '{n}处“万元”前没有数字：{text}。',
  'sentence.no-template-residue-instruction.differ': '{n}处留有填表说明：{text}。',
  'sentence.no-template-residue-punctuation.differ': '{n}处标点重叠，像是拼接的痕迹：{text}。',
  'sentence.no-template-residue.agree': '没有发现模板残留。',
} as const;
