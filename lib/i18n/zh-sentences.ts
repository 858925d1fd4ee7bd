/** Chinese sentences of findings, reasons and hints. Neutral: A and B do not agree, never who is wrong. */
export const zhSentences = {
  'name.figure': '该数',
  'name.quoted': '“{label}”',
  'name.gloss': '“{label}”',
  'name.year': '{year}年{name}',
  'list.separator': '、',
  'list.place': '{amount}（{place}）',

  'sentence.sum.agree': '{total}与各项之和一致：{n}项相加为{computed}，所列为{reported}。',
  'sentence.sum.differ':
    '{total}与各项之和不一致：{n}项相加为{computed}，所列为{reported}，相差{difference}。',
  'sentence.sum-unprinted.agree': '各项之和与应有的总数一致：{n}项相加为{computed}，应为{reported}。',
  'sentence.sum-unprinted.differ':
    '各项之和与应有的总数不一致：{n}项相加为{computed}，应为{reported}，相差{difference}。',
  'sentence.difference.agree':
    '{total}的增减额与两数之差一致：{current}减去{previous}为{computed}，所列为{reported}。',
  'sentence.difference.differ':
    '{total}的增减额与两数之差不一致：{current}减去{previous}为{computed}，所列为{reported}，相差{difference}。',
  'sentence.percent-change.agree': '{name}的增减幅度与数额一致：{formula}＝{computed}，所列为{reported}。',
  'sentence.percent-change.differ':
    '{name}的增减幅度与数额不一致：{formula}＝{computed}，所列为{reported}，相差{difference}。',
  'sentence.share.agree': '{part}占{whole}的比例与数额一致：{formula}＝{computed}，所列为{reported}。',
  'sentence.share.differ':
    '{part}占{whole}的比例与数额不一致：{formula}＝{computed}，所列为{reported}，相差{difference}。',
  'sentence.equal-same.agree': '{name}的{n}处数字一致：{list}。',
  'sentence.equal-same.differ': '{name}的{n}处数字不一致：{list}，相差{difference}。',
  'sentence.equal-pair.agree': '{one}与{other}一致：{list}。',
  'sentence.equal-pair.differ': '{one}与{other}不一致：{list}，相差{difference}。',
  'sentence.equal-many.agree': '{name}等{n}个应当相等的数一致：{list}。',
  'sentence.equal-many.differ': '{name}等{n}个应当相等的数不一致：{list}，最大相差{difference}。',
  'sentence.at-most.agree': '{part}没有超过{whole}：部分为{computed}，整体为{reported}。',
  'sentence.at-most.differ':
    '{part}与{whole}不一致：部分为{computed}，整体为{reported}，部分比整体多{difference}。',
  'sentence.direction.agree': '{name}的增减方向一致：文字写“{word}”，{comparison}。',
  'sentence.direction.differ': '{name}的增减方向不一致：文字写“{word}”，而{comparison}。',
  'comparison.more': '{current}比{previous}多{difference}',
  'comparison.less': '{current}比{previous}少{difference}',
  'comparison.same': '{current}与{previous}相同',
  'sentence.zero-base.agree': '{name}的百分比有基数可算：基数为{previous}。',
  'sentence.zero-base.differ': '{name}的百分比无从计算：基数为{previous}，所列为{reported}。',
  'sentence.direction-words.differ': '{name}的增减方向前后不一致：文字写“{word}”。',
  'sentence.direction-words.agree': '{name}的增减方向一致：文字写“{word}”。',
  'sentence.changes-add-up.differ':
    '{total}的增减额与各项增减额之和不一致：{n}项相加为{computed}，所列为{reported}，相差{difference}。',
  'sentence.changes-add-up.agree':
    '{total}的增减额与各项增减额之和一致：{n}项相加为{computed}，所列为{reported}。',
  'sentence.expenditure-covers-income.differ':
    '{total}与各项支出之和不一致：{n}项相加为{computed}，收入所列为{reported}，相差{difference}。',
  'sentence.expenditure-covers-income.agree':
    '{total}与各项支出之和一致：{n}项相加为{computed}，收入所列为{reported}。',
  'sentence.staff-within-establishment.differ':
    '{part}与{whole}不一致：实有{computed}，编制{reported}，实有比编制多{difference}。',
  'sentence.staff-within-establishment.agree': '{part}没有超过{whole}：实有{computed}，编制{reported}。',
  'sentence.completion-rate-matches.differ':
    '{part}的完成比例与数额不一致：{formula}＝{computed}，所列为{reported}，相差{difference}。',
  'sentence.completion-rate-matches.agree':
    '{part}的完成比例与数额一致：{formula}＝{computed}，所列为{reported}。',
  'sentence.change-unit-consistent.differ':
    '{name}的增减额与数额的单位不相称：数额为{amount}，增减额写作{change}。',
  'sentence.change-unit-consistent.agree':
    '{name}的增减额与数额的单位相称：数额为{amount}，增减额为{change}。',
  'sentence.reason-fits-change.differ': '{name}前后相同，文字却给出增减的原因：“{text}”。',
  'sentence.reason-fits-change.agree': '{name}给出的原因与增减相称：“{text}”。',
  'sentence.count-and-amount-agree.differ': '{name}的个数与金额不一致：写作{count}，而金额为{amount}。',
  'sentence.count-and-amount-agree.agree': '{name}的个数与金额相称：{count}，{amount}。',
  'sentence.target-bands-cover-gap.differ':
    '{name}的评分档次之间有空档：{from}至{to}没有对应的档次（{text}）。',
  'sentence.target-bands-cover-overlap.differ':
    '{name}的评分档次互相重叠：最低一档从{from}起，包括了上面各档（{text}）。',
  'sentence.target-bands-cover.differ': '{name}的评分档次不相衔接：{text}。',
  'sentence.target-bands-cover.agree': '{name}的评分档次相互衔接：{text}。',
  'sentence.words.agree': '{name}的文字符合要求。',
  'sentence.words.differ': '{name}的文字与数字或体例不一致：“{text}”。',

  'grade.exact': '完全一致',
  'grade.explained': '在四舍五入范围内',
  'grade.improbable': '四舍五入难以解释',
  'grade.impossible': '四舍五入无法解释',
  'clause.explained': '差额在四舍五入范围内。',
  'clause.improbable': '四舍五入有可能造成这样的差额，但可能性很小。',

  'hint.truncated': '如果不是四舍五入，而是直接舍去尾数，则相符。',
  'hint.lastDigit': '只差最末一位。',
  'hint.otherScope': '两处的口径可能不同，口径不同可以解释这一差额。',
  'hint.otherScopeNamed': '如果其中一处的口径是{scope}，可以解释这一差额。',
  'hint.restoredZeros': '这里按补足省去的末尾零核对；只按印出的位数，四舍五入可以解释。',
  'hint.restoredZerosPass': '如果补上省去的末尾零，差额就超出四舍五入的范围。',
  'hint.unit': '如果其中一处的单位是{unit}，就可以相符。',
  'hint.repair': '如果{name}印作{printed}，有{count}项核对会相符。',
  'hint.repairSlip': '如果{name}印作{printed}（{slip}），有{count}项核对会相符。',
  'slip.one-digit': '有一位数字不同',
  'slip.swapped-digits': '两位数字互换',
  'slip.extra-digit': '少一位数字',
  'slip.missing-digit': '多一位数字',
  'slip.shifted': '小数点移位',
  'slip.unit': '单位不同',
  'hint.template': '这里像是没有填完的模板文字。',

  'scope.all': '全部资金',
  'scope.fiscal': '财政拨款',
  'scope.general': '一般公共预算',
  'scope.fund': '政府性基金',
  'scope.state-capital': '国有资本经营预算',
  'scope.special-account': '财政专户管理资金',
  'scope.other': '其他资金',
  'scope.non-fiscal': '非财政拨款',

  'skip.sentence': '{name}没有核对：{reason}。',
  'skip.sentenceMany': '{name}等{n}个数字没有核对：{reason}。',
  'skip.sentenceNone': '有一项没有核对：{reason}。',
  'doubt.sentence': '我们对{name}的读取没有把握：{reason}。这不是文件的问题。',
  'doubt.sentenceMany': '我们对{name}等{n}个数字的读取没有把握：{reason}。这不是文件的问题。',
  'doubt.sentenceNone': '我们对这里的读取没有把握：{reason}。这不是文件的问题。',

  'reason.no-relation': '文件中没有可以和它核对的数字',
  'reason.open-list': '列举没有写全（“等”），只能作为下限',
  'reason.missing-operand': '计算所需的另一个数没有印出',
  'reason.zero-base': '上年数为0，没有百分比可言',
  'reason.unreadable-cell': '有一个单元格读不出数字',
  'reason.unreadable-text': '这里有些字在文件里就没有写明，读不出来',
  'reason.blank-cell': '有一个单元格是空的，空白不等于0',
  'reason.unit-unknown': '不知道金额的单位',
  'reason.scope-unknown': '不知道资金的口径',
  'reason.other-scope': '两处的资金口径不同',
  'reason.reference-year': '说的是别的年份',
  'reason.threshold': '这是标准或单价，不参加计算',
  'reason.target': '这是绩效目标，不参加计算',
  'reason.template': '这里是没有填写的模板',
  'reason.shifted-column': '表格有一列可能错位',
  'reason.ragged-row': '这一行的单元格数和表头不同',
  'reason.wrapped-label': '名称可能被拆成了两行',
  'reason.switched-off': '这项核对在设置里关掉了',
  'reason.internal-error': '这项核对在程序内部出错',
  'reason.other': '原因未归类',
} as const;
