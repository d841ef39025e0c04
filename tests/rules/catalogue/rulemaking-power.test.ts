import type { Report } from '../../../lib/report/schema.ts';
import { rulemakingPower } from '../../../lib/rules/catalogue/rulemaking-power.ts';
import { blank, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/regulations/inForce';
const by = (name: string, inForce: number): Report => ({ ...sampleReport({ [AT]: inForce }), agency: { name } });

testRule(rulemakingPower, {
  passes: {
    'a town that counts none': by('青石县柳溪镇人民政府', 0),
    'a county that leaves two of three empty': sampleReport({ ...blank(/\/regulations\/(?!inForce)/), [AT]: 0 }),
    'a province': by('江右省人民政府', 3),
    'a department of the State Council': by('国家林泉局', 3),
  },
  fails: {
    'figures of which two are not 0': {
      report: {
        ...sampleReport({ [AT]: 2, '/proactiveDisclosure/regulations/issued': 1 }),
        agency: { name: '青石县水利局' },
      },
      at: ['/proactiveDisclosure/regulations/issued', AT],
      expected: 0,
      actual: '“本年制发件数”1、“现行有效件数”2',
      zh: '“青石县水利局”没有规章制定权，表二“规章”行却填了“本年制发件数”1、“现行有效件数”2，疑将其他文件计入规章',
      en: '青石县水利局 has no power to make 规章, yet table 2 row "规章" counts “本年制发件数”1、“现行有效件数”2',
    },
    ...Object.fromEntries(
      [
        '青石县柳溪镇人民政府',
        '白沙乡人民政府',
        '青石县人民政府',
        '青石县水利局',
        '临沅市东亭区人民政府',
        '东亭街道办事处',
        '广南壮族自治区青石县人民政府',
        '国家税务总局青石县税务局',
        '青石自治县人民政府办公室',
      ].map((name) => [name, { report: by(name, 3), at: AT, expected: 0 }]),
    ),
  },
  skips: {
    'a city, which may have districts or none': by('临沅市人民政府', 3),
    'a department of a city, whose name has 乡 in it': by('临沅市住房和城乡建设局', 3),
    'a department of a province, whose name has 乡 in it': by('江右省乡村振兴局', 3),
    'a zone that is no district': by('临沅市高新技术产业开发区管理委员会', 3),
    'an autonomous region by its department': by('广南壮族自治区教育厅', 3),
    'an agency without a name': { ...by('', 3), agency: null },
    'empty cells': sampleReport(blank(/\/regulations\//)),
  },
});
