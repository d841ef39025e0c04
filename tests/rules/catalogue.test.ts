import { expect, test } from 'vitest';
import { catalogueVersion } from '../../lib/rules/catalogue-version.ts';
import { catalogue } from '../../lib/rules/catalogue/index.ts';
import { judge } from '../../lib/rules/check-report.ts';
import { sampleReport } from '../support/report.ts';
import { projectFiles } from '../support/source-files.ts';

const ids = catalogue.map(({ id }) => id);

function namesIn(folder: string, ending: string): string[] {
  return projectFiles(`${folder}/*${ending}`).map((file) => file.slice(folder.length + 1, -ending.length));
}

test('every file of the catalogue is listed, under the id that it is named after', () => {
  const files = namesIn('lib/rules/catalogue', '.ts').filter((name) => name !== 'index');
  expect(ids.toSorted()).toEqual(files);
});

test('every rule has its test', () => {
  expect(namesIn('tests/rules/catalogue', '.test.ts')).toEqual(ids.toSorted());
});

test('no id is used twice, and each is in kebab-case', () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
});

test('no rule came with a version that is not yet there', () => {
  const parts = (version: string) => version.split('.').map(Number);
  const [major = 0, minor = 0] = parts(catalogueVersion);
  const later = catalogue.filter(({ since }) => {
    const [itsMajor = 0, itsMinor = 0] = parts(since);
    return itsMajor > major || (itsMajor === major && itsMinor > minor);
  });
  expect(later).toEqual([]);
});

test('taking out a rule takes out its findings and no others', () => {
  const report = {
    ...sampleReport({
      '/requests/outcomes/granted/naturalPerson': 60,
      '/requests/carriedOver/other': null,
      '/proactiveDisclosure/regulations/inForce': 6,
      '/reviewAndLitigation/litigation/direct/total': 5,
    }),
    title: '2023年政府信息公开工作年度报告',
  };
  const { findings } = judge(catalogue, report, null);
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(4);
  for (const { id } of catalogue) {
    const without = judge(
      catalogue.filter((rule) => rule.id !== id),
      report,
      null,
    );
    expect(without.findings).toEqual(findings.filter(({ rule }) => rule !== id));
  }
});

test('findings stand by severity, then in the order of the catalogue', () => {
  const report = {
    ...sampleReport({ '/requests/carriedOver/other': 1, '/requests/carriedForward/other': null }),
    title: '政府信息公开工作年度报告',
  };
  const { findings } = judge(catalogue, report, null);
  const rank = ({ severity, rule }: (typeof findings)[number]) =>
    ['error', 'warning', 'info'].indexOf(severity) * 1000 + ids.indexOf(rule);
  expect(findings.map(rank)).toEqual(findings.map(rank).toSorted((one, other) => one - other));
  expect(new Set(findings.map(({ severity }) => severity)).size).toBe(3);
});
