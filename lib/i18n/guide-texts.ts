/** Texts of the pages that explain: the one after installing, and the help. */
import { translatorsOf } from './translate.ts';

const zh = {
  welcomeTitle: '勾稽装好了',
  welcomeOne: '打开一份预决算公开，对不上的数字下面有波浪线。',
  welcomeTwo: '点一下，看算式：各项、合计、差额、可能的原因。',
  welcomeThree: '在侧边栏里逐条下结论、写笔记、导出核对报告。',
  welcomeLocal: '一切都在这台电脑上进行。政府网站（*.gov.cn）打开时自动查看，其他网站只在您点按钮时。',
  welcomeViewer: '打开一个文件',
  welcomeHelp: '帮助',
  welcomeSettings: '设置',
  helpTitle: '勾稽的帮助',
  helpMarks: '标记是什么意思',
  helpMarkError: '矛盾：四舍五入、口径、措辞都解释不了。',
  helpMarkWarning: '提示：不一致，但换一种口径也许解释得了，或者只差末位。',
  helpMarkInfo: '体例：措辞、编号、表格这一类。',
  helpMarkDoubt: '存疑：可能是我们读错了，不是文件的问题。',
  helpMarkNote: '您的笔记。',
  helpNever: '勾稽只说“甲与乙不一致”，从不说谁错；没有核对的数字，概况里写明原因。',
  helpChecks: '核对什么',
  helpCount: '共{n}项',
  helpSearch: '查找',
  helpWhy: '为什么',
  helpBasis: '依据',
  helpLimits: '不判断',
  helpExamples: '例子',
  'example.holds': '相符',
  'example.breaks': '不符',
  'example.skips': '不判断',
  helpNothing: '没有符合的。',
} as const;

export type GuideKey = keyof typeof zh;

const en: Record<GuideKey, string> = {
  welcomeTitle: 'Gouji is installed',
  welcomeOne: 'Open a disclosure: figures that do not agree have a wavy line below them.',
  welcomeTwo: 'Click one to see the arithmetic: items, total, difference, what could explain it.',
  welcomeThree: 'In the side panel judge them one by one, write notes, export a check report.',
  welcomeLocal:
    'Everything happens on this computer. Government sites (*.gov.cn) are looked at when you open them, others only when you press the button.',
  welcomeViewer: 'Open a file',
  welcomeHelp: 'Help',
  welcomeSettings: 'Settings',
  helpTitle: 'Help of Gouji',
  helpMarks: 'What the marks mean',
  helpMarkError: 'Contradiction: no rounding, scope or wording can explain it.',
  helpMarkWarning: 'Hint: does not agree, but another scope may explain it, or it is the last digit only.',
  helpMarkInfo: 'Form: wording, numbering, tables and the like.',
  helpMarkDoubt: 'Doubt: we may have misread it; nothing is said against the document.',
  helpMarkNote: 'A note of yours.',
  helpNever:
    'Gouji says “A and B do not agree”, never who is wrong; for figures that were not checked the summary says why.',
  helpChecks: 'What is checked',
  helpCount: '{n} checks',
  helpSearch: 'Search',
  helpWhy: 'Why',
  helpBasis: 'Source',
  helpLimits: 'Does not judge',
  helpExamples: 'Examples',
  'example.holds': 'agrees',
  'example.breaks': 'does not agree',
  'example.skips': 'not judged',
  helpNothing: 'Nothing fits.',
};

/** The translator of each language. */
export const guideTexts = translatorsOf<GuideKey>({ zh, en });

/** The made-up disclosure of the page after installing; two of its sentences do not agree with themselves. */
export const WELCOME_SAMPLE = {
  title: '青禾市档案馆2031年部门预算公开',
  paragraphs: [
    '2031年收入预算386.40万元，比2030年增加16.80万元，增长4.55%。',
    '2031年支出预算386.40万元，其中：基本支出268.15万元，项目支出128.25万元。',
    '“三公”经费预算5.20万元，比2030年的4.80万元减少0.40万元。',
  ],
} as const;
