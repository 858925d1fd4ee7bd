/** Every check, in the order in which a reader should meet their findings. */
import announcedTableNotEmpty from './announced-table-not-empty.ts';
import assetTableAddsUp from './asset-table-adds-up.ts';
import basicExpenditureByClass from './basic-expenditure-by-class.ts';
import basicWithinThreePublic from './basic-within-three-public.ts';
import carryOverBalances from './carry-over-balances.ts';
import changeColumnsMatch from './change-columns-match.ts';
import changeDirectionMatches from './change-direction-matches.ts';
import changeEqualsDifference from './change-equals-difference.ts';
import changePercentMatches from './change-percent-matches.ts';
import changeUnitConsistent from './change-unit-consistent.ts';
import changesAddUp from './changes-add-up.ts';
import codeEqualsSumOfSubcodes from './code-equals-sum-of-subcodes.ts';
import codeNameOfItsYear from './code-name-of-its-year.ts';
import columnTotalEqualsSumOfItems from './column-total-equals-sum-of-items.ts';
import completionRateMatches from './completion-rate-matches.ts';
import contentsMatchHeadings from './contents-match-headings.ts';
import countAndAmountAgree from './count-and-amount-agree.ts';
import detailEqualsTable from './detail-equals-table.ts';
import emptyTableFitsText from './empty-table-fits-text.ts';
import emptyTableHasNote from './empty-table-has-note.ts';
import expenditureCoversIncome from './expenditure-covers-income.ts';
import formsUseTheSameFields from './forms-use-the-same-fields.ts';
import glossaryFitsDocument from './glossary-fits-document.ts';
import headingKeepsItsPromise from './heading-keeps-its-promise.ts';
import incomeEqualsExpenditure from './income-equals-expenditure.ts';
import listedItemsHaveAmounts from './listed-items-have-amounts.ts';
import listedBodiesCounted from './listed-bodies-counted.ts';
import mandatoryPartsPresent from './mandatory-parts-present.ts';
import measuresAddUp from './measures-add-up.ts';
import missingUnitOrPercent from './missing-unit-or-percent.ts';
import noRateFromZero from './no-rate-from-zero.ts';
import noTemplateResidue from './no-template-residue.ts';
import numberingContinuous from './numbering-continuous.ts';
import partWithinWhole from './part-within-whole.ts';
import partsAddUpToTotal from './parts-add-up-to-total.ts';
import perHeadUnitFits from './per-head-unit-fits.ts';
import performanceAmountEqualsBudget from './performance-amount-equals-budget.ts';
import previousAmountsAddUp from './previous-amounts-add-up.ts';
import projectClassFitsCode from './project-class-fits-code.ts';
import projectNamesAgree from './project-names-agree.ts';
import quantityHasAName from './quantity-has-a-name.ts';
import reasonAddsUp from './reason-adds-up.ts';
import reasonFitsChange from './reason-fits-change.ts';
import reasonGiven from './reason-given.ts';
import repeatedMeasureAgrees from './repeated-measure-agrees.ts';
import procurementTableAddsUp from './procurement-table-adds-up.ts';
import rowEqualsSumOfColumns from './row-equals-sum-of-columns.ts';
import sameMeasureAcrossTables from './same-measure-across-tables.ts';
import sectionYearFits from './section-year-fits.ts';
import shareMatches from './share-matches.ts';
import sharesAddUp from './shares-add-up.ts';
import staffWithinEstablishment from './staff-within-establishment.ts';
import standardTerms from './standard-terms.ts';
import targetBandsCover from './target-bands-cover.ts';
import targetsMatchActivities from './targets-match-activities.ts';
import textEqualsTable from './text-equals-table.ts';
import threePublicTableAddsUp from './three-public-table-adds-up.ts';
import targetsRepeatAgree from './targets-repeat-agree.ts';
import operatingFundsWithinBasic from './operating-funds-within-basic.ts';
import listedProjectsWithinTotal from './listed-projects-within-total.ts';
import staffGrowthAddsUp from './staff-growth-adds-up.ts';
import doneAndOngoingAddUp from './done-and-ongoing-add-up.ts';
import bodiesRepeatAgree from './bodies-repeat-agree.ts';
import monthlyMinimumKept from './monthly-minimum-kept.ts';
import borneShareMatches from './borne-share-matches.ts';
import type { Check } from './check.ts';

export const registry: readonly Check[] = [
  partsAddUpToTotal,
  measuresAddUp,
  partWithinWhole,
  expenditureCoversIncome,
  incomeEqualsExpenditure,
  textEqualsTable,
  repeatedMeasureAgrees,
  sameMeasureAcrossTables,
  rowEqualsSumOfColumns,
  changeColumnsMatch,
  columnTotalEqualsSumOfItems,
  codeEqualsSumOfSubcodes,
  threePublicTableAddsUp,
  assetTableAddsUp,
  procurementTableAddsUp,
  changeDirectionMatches,
  changeEqualsDifference,
  changePercentMatches,
  changeUnitConsistent,
  noRateFromZero,
  changesAddUp,
  previousAmountsAddUp,
  reasonFitsChange,
  reasonAddsUp,
  shareMatches,
  sharesAddUp,
  completionRateMatches,
  countAndAmountAgree,
  staffWithinEstablishment,
  targetBandsCover,
  detailEqualsTable,
  performanceAmountEqualsBudget,
  basicExpenditureByClass,
  basicWithinThreePublic,
  carryOverBalances,
  numberingContinuous,
  standardTerms,
  noTemplateResidue,
  sectionYearFits,
  headingKeepsItsPromise,
  emptyTableHasNote,
  announcedTableNotEmpty,
  listedBodiesCounted,
  quantityHasAName,
  perHeadUnitFits,
  missingUnitOrPercent,
  projectNamesAgree,
  projectClassFitsCode,
  formsUseTheSameFields,
  targetsMatchActivities,
  codeNameOfItsYear,
  glossaryFitsDocument,
  mandatoryPartsPresent,
  reasonGiven,
  targetsRepeatAgree,
  operatingFundsWithinBasic,
  listedProjectsWithinTotal,
  staffGrowthAddsUp,
  doneAndOngoingAddUp,
  bodiesRepeatAgree,
  monthlyMinimumKept,
  borneShareMatches,
  emptyTableFitsText,
  contentsMatchHeadings,
  listedItemsHaveAmounts,
];
