import { lineBlank } from '../../../lib/rules/catalogue/line-blank.ts';
import { blank, marked, sampleReport, zerosEmpty } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const NATURAL = /^\/requests\/.*\/naturalPerson$/;
const GRANTED = /^\/requests\/outcomes\/granted\//;
const RECEIVED = /^\/requests\/newlyReceived\//;
const BEFORE = /^\/requests\/carriedOver\//;
const FORWARD = /^\/requests\/carriedForward\//;

const granted = ['naturalPerson', 'commercialEnterprise', 'total'].map(
  (who) => `/requests/outcomes/granted/${who}` as const,
);

testRule(lineBlank, {
  passes: {
    'every figure printed': sampleReport(),
    'rows and columns of zeros left empty': sampleReport(zerosEmpty('small')),
    'a column of zeros struck out': sampleReport(marked(/^\/requests\/.*\/researchInstitution$/)),
    'one wrong figure beside empty lines': sampleReport({
      ...zerosEmpty('small'),
      '/requests/outcomes/granted/naturalPerson': 5,
    }),
    'a wrong total beside empty lines': sampleReport({
      ...zerosEmpty('small'),
      '/requests/outcomes/total/naturalPerson': 14,
      '/requests/outcomes/total/total': 16,
    }),
    'a column that is empty but for one cell': sampleReport({
      ...blank(NATURAL),
      '/requests/carriedOver/naturalPerson': 1,
    }),
  },
  fails: {
    'a column left empty': {
      report: sampleReport(blank(NATURAL)),
      at: [
        '/requests/newlyReceived/naturalPerson',
        '/requests/carriedOver/naturalPerson',
        '/requests/outcomes/granted/naturalPerson',
        '/requests/outcomes/partiallyGranted/naturalPerson',
        '/requests/outcomes/denied/internalAffairs/naturalPerson',
        '/requests/outcomes/unavailable/notHeld/naturalPerson',
        '/requests/outcomes/total/naturalPerson',
        '/requests/carriedForward/naturalPerson',
      ],
      zh: '表三“自然人”列全部没有填写，而总计表明其中应有数量',
      en: 'table 3 is empty in column "自然人", where the totals count what belongs there',
    },
    'a column struck out': { report: sampleReport(marked(NATURAL)), at: '/requests/newlyReceived/naturalPerson' },
    'a column left empty among others that count nothing': {
      report: sampleReport({ ...zerosEmpty('county'), ...blank(NATURAL) }, { size: 'county' }),
      at: '/requests/newlyReceived/naturalPerson',
      zh: '表三“自然人”列、“科研机构”列全部没有填写，而总计表明其中应有数量',
    },
    'a row of answers left empty': {
      report: sampleReport(blank(GRANTED)),
      at: granted,
      zh: '表三“（一）予以公开”行全部没有填写，而总计表明其中应有数量',
      en: 'table 3 is empty in row "（一）予以公开", where the totals count what belongs there',
    },
    'what came in left empty': {
      report: sampleReport(blank(RECEIVED)),
      at: ['naturalPerson', 'commercialEnterprise', 'total'].map((who) => `/requests/newlyReceived/${who}` as const),
    },
    'what was carried over or forward left empty': {
      report: sampleReport({ ...blank(BEFORE) }),
      at: ['/requests/carriedOver/naturalPerson', '/requests/carriedOver/total'],
    },
    'what was carried forward left empty': {
      report: sampleReport(blank(FORWARD)),
      at: ['/requests/carriedForward/naturalPerson', '/requests/carriedForward/total'],
    },
  },
  skips: { 'a table left empty': sampleReport(blank(/^\/requests\//)) },
});
