/** What the groups of checks are called, in the settings, the help and the documentation. */
import type { Bilingual, CheckKind } from '../checks/check.ts';

export const CHECK_KIND_NAMES: Readonly<Record<CheckKind, Bilingual>> = {
  sums: { zh: '合计与分项', en: 'Totals and parts' },
  agreement: { zh: '前后、文表一致', en: 'The same in text and tables' },
  changes: { zh: '增减与原因', en: 'Changes and reasons' },
  rates: { zh: '占比与比率', en: 'Shares and rates' },
  staff: { zh: '人员与单位', en: 'Staff and bodies' },
  wording: { zh: '文字与体例', en: 'Wording and form' },
  completeness: { zh: '内容齐全', en: 'Completeness' },
};
