import type { Claim, Report } from '../../../lib/report/schema.ts';
import { claimProcessingFee } from '../../../lib/rules/catalogue/claim-processing-fee.ts';
import { claim, sampleReport, withClaims } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const saying = (...claims: readonly Claim[]): Report => withClaims(sampleReport(), ...claims);

testRule(claimProcessingFee, {
  passes: {
    'an amount without a figure beside one': saying(claim('processingFee', null), claim('processingFee', 710)),
    'as much as a rounded amount can be': withClaims(
      sampleReport({ '/proactiveDisclosure/fees/amount': 0.04 }),
      claim('processingFee', 450),
    ),
    none: saying(claim('processingFee', 0)),
    'twice the same': saying(claim('processingFee', 710), claim('processingFee', 710)),
    'an amount that was rounded': withClaims(
      sampleReport({ '/proactiveDisclosure/fees/amount': 0.07 }),
      claim('processingFee', 710),
    ),
  },
  fails: {
    'more than an amount that was rounded': {
      report: withClaims(sampleReport({ '/proactiveDisclosure/fees/amount': 0.04 }), claim('processingFee', 451)),
      at: ['/claims/0', '/proactiveDisclosure/fees/amount'],
      expected: 400,
      actual: 451,
    },
    'three amounts, two of them other than the first': {
      report: saying(claim('processingFee', 710), claim('processingFee', 170), claim('processingFee', 0)),
      findings: [
        { at: ['/claims/0', '/claims/1'], expected: 710, actual: 170 },
        { at: ['/claims/0', '/claims/2'], expected: 710, actual: 0 },
      ],
    },
    'two amounts': {
      report: saying(claim('processingFee', 710), claim('processingFee', 170)),
      at: ['/claims/0', '/claims/1'],
      expected: 710,
      actual: 170,
      zh: '信息处理费前后不一致：一处为710元，另一处为170元',
      en: 'the processing fee is 710 yuan in one place and 170 in another',
    },
    'less than table 二 can show, where it counts none, said twice': {
      report: withClaims(
        sampleReport({ '/proactiveDisclosure/fees/amount': 0 }),
        claim('processingFee', 40),
        claim('processingFee', 40),
      ),
      at: ['/claims/0', '/proactiveDisclosure/fees/amount'],
      actual: 40,
    },
    'more than all fees': {
      report: withClaims(sampleReport({ '/proactiveDisclosure/fees/amount': 0 }), claim('processingFee', 380)),
      at: ['/claims/0', '/proactiveDisclosure/fees/amount'],
      expected: 0,
      actual: 380,
      zh: '文字写明收取信息处理费380元，表二“行政事业性收费”行“本年收费金额（单位：万元）”列却只填0万元；信息处理费属于行政事业性收费，应计入',
      en: 'a processing fee of 380 yuan is more than all fees of table 2, 0 万元',
    },
  },
  skips: {
    'the form of 2019, which has no amount': withClaims(
      sampleReport({}, { edition: '2019' }),
      claim('processingFee', 380),
    ),
  },
  silent: {
    'a report that does not say': saying(),
  },
});
