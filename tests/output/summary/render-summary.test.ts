import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../lib/errors.ts';
import { DocumentError, errorMessages } from '../../../lib/errors.ts';
import { anchorOf } from '../../../lib/output/summary/places.ts';
import { renderSummary } from '../../../lib/output/summary/render-summary.ts';
import { validationOf, validationOfFailure } from '../../../lib/output/validation-of.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { fieldsOfTable } from '../../../lib/rules/figures.ts';
import { checkReport } from '../../../lib/rules/check-report.ts';
import { attribute, childrenOf, chineseOf, elementsOf, textAt } from '../../support/html.ts';
import { sampleReport } from '../../support/report.ts';

const sound = sampleReport();
const faulty = sampleReport({ '/requests/outcomes/granted/naturalPerson': 99 });

function summaryOf(report: Report): string {
  return renderSummary(report, validationOf(report, checkReport(report, null)));
}

function failureOf(code: ErrorCode): string {
  const input = { bytes: new Uint8Array(3), name: '年报.pdf', object: null };
  return renderSummary(null, validationOfFailure(input, new DocumentError(code, '')));
}

const pages = { sound: summaryOf(sound), faulty: summaryOf(faulty), unreadable: failureOf('encrypted') };

describe.each(Object.entries(pages))('the page of a report that is %s', (_, page) => {
  const elements = elementsOf(page);
  const attributes = (name: string) =>
    elements.flatMap(({ attrs }) => attrs.filter((one) => one.name === name).map(({ value }) => value));

  test('asks for nothing from outside and runs nothing', () => {
    expect(elements.map(({ tagName }) => tagName)).not.toEqual(
      expect.arrayContaining(['script', 'link', 'img', 'iframe', 'object', 'base', 'form']),
    );
    expect(attributes('href').filter((href) => !href.startsWith('#'))).toEqual([]);
    expect(attributes('src')).toEqual([]);
    expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^style$/.test(name)))).toEqual([]);
    expect(page).not.toMatch(/url\(|@import/);
  });

  test('allows its own style sheet and nothing else', () => {
    const [style = ''] = /(?<=<style>)[\s\S]*?(?=<\/style>)/.exec(page) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(attributes('content')).toContain(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('has each id once, and every link leads to one', () => {
    const ids = attributes('id');
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    expect(attributes('href').filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test('has headings in their order', () => {
    const levels = elements.flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test('is the same whenever it is written', () => {
    expect([summaryOf(sound), summaryOf(faulty), failureOf('encrypted')]).toContain(page);
  });
});

describe('the verdict', () => {
  const noted = { kind: 'annotation', text: '此处待核', spot: null, inTable: false } as const;

  test.each([
    ['可用', pages.sound],
    ['有错误', pages.faulty],
    ['无法读取', pages.unreadable],
    ['有疑点', summaryOf({ ...sound, losses: [noted] })],
  ])('is said in words: %s', (word, page) => {
    expect(textAt(page, 'verdict-word')).toContain(word);
    expect(textAt(page, 'verdict')).toContain('下一步：');
  });

  test.each(Object.keys(errorMessages) as ErrorCode[])('of a file that is %s says why and what to do', (code) => {
    const page = textAt(failureOf(code), 'verdict');
    expect(page).toContain(errorMessages[code].zh);
    expect(page).toMatch(/下一步：[^a-z]*请/);
  });

  test('sends the reviewer to the document first where only the reading is at fault', () => {
    const lost = { kind: 'glyphs-undecoded', text: '', spot: null, inTable: true } as const;
    expect(textAt(summaryOf({ ...sound, losses: [lost] }), 'verdict')).toContain('请先对照原件');
    expect(textAt(pages.faulty, 'verdict')).toContain('退回填报机关');
  });
});

test('a finding shows its figures, what was expected, and its suspect', () => {
  const finding = textAt(pages.faulty, 'finding-1');
  expect(finding).toContain('错误');
  expect(finding).toContain('应为');
  expect(finding).toContain('相差');
  expect(finding).toMatch(/（一）予以公开\s*自然人\s*99\s*最可能填错/);
});

test('a long sum lists its figures and its total, and only counts its zeros', () => {
  const report = sampleReport({ '/requests/outcomes/granted/other': 4 }, { size: 'zero' });
  const finding = textAt(summaryOf(report), 'finding-1');
  expect(finding).toMatch(/（一）予以公开\s*法人或其他组织·其他\s*4/);
  expect(finding).toMatch(/（七）总计\s*法人或其他组织·其他\s*0/);
  expect(finding).toContain('有20个数字是0');
});

test('a long sum down the column of totals only counts its zeros, too', () => {
  const report = sampleReport({ '/requests/outcomes/total/total': 4 }, { size: 'zero' });
  const finding = textAt(summaryOf(report), 'finding-2');
  expect(finding).toMatch(/（七）总计\s*总计\s*4/);
  expect(finding).toContain('有21个数字是0');
});

test('cells that the document lacks are counted, not listed', () => {
  const denied = fieldsOfTable(sound, 'requests').filter(({ pointer }) => pointer.includes('/denied/'));
  const report = sampleReport(Object.fromEntries(denied.map(({ pointer }) => [pointer, undefined])));
  const finding = textAt(summaryOf(report), 'finding-1');
  expect(finding).toContain('有56格文件中没有');
});

test('cells that are struck out are counted, not listed', () => {
  const denied = fieldsOfTable(sound, 'requests').filter(({ pointer }) => pointer.includes('/denied/'));
  const report = sampleReport(Object.fromEntries(denied.map(({ pointer }) => [pointer, { raw: '/', value: null }])));
  expect(textAt(summaryOf(report), 'finding-1')).toContain('格填“/”“—”“无”等');
});

test('a cell that is empty says so among the figures of a finding, and stays empty in the table', () => {
  const other = '/requests/newlyReceived/other';
  const elements = elementsOf(summaryOf(sampleReport({ [other]: null, '/requests/newlyReceived/total': 99 })));
  const empty = elements.filter((element) => attribute(element, 'href') === `#${anchorOf(other)}`).flatMap(childrenOf);
  expect(empty.map((element) => [attribute(element, 'class'), chineseOf(element)])).toContainEqual(['aloud', '空']);
  const cells = elements.filter((element) => attribute(element, 'id') === anchorOf(other)).flatMap(childrenOf);
  expect(cells.map((element) => attribute(element, 'class'))).toContain('unseen');
});

test('the page of each figure is told where the document has pages', () => {
  const evidence = Object.fromEntries(Object.entries(faulty.evidence).map(([at, cell]) => [at, { ...cell, page: 3 }]));
  expect(textAt(summaryOf({ ...faulty, evidence }), 'finding-1')).toMatch(/原文页[\s\S]*最可能填错3/u);
  expect(textAt(pages.faulty, 'finding-1')).not.toContain('原文页');
});

test('a report without a title is called by its file', () => {
  const headings = elementsOf(summaryOf({ ...sound, title: '' })).filter(({ tagName }) =>
    /^(?:h1|title)$/u.test(tagName),
  );
  expect(headings.map(chineseOf)).toEqual([sound.source.name, sound.source.name]);
});

test('the narrative is whole', () => {
  const page = textAt(pages.sound, 'narrative');
  const all = sound.sections.flatMap(({ heading, paragraphs, subsections }) => [
    heading ?? '',
    ...paragraphs,
    ...subsections.flatMap((one) => [one.heading, ...one.paragraphs]),
  ]);
  const texts = [sound.title, ...sound.preamble, ...all, ...sound.closing].map(withoutSpace);
  expect(withoutSpace(page.replace(/→表[二三四]表[二三四]“[^→]*?列|（表[二三四]见上）/gu, ''))).toContain(
    texts.join(''),
  );
});

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

test('a section that the document lacks is named as such', () => {
  const sections = sound.sections.map((section) =>
    section.id === 'otherMatters' ? { ...section, heading: null, paragraphs: [], subsections: [] } : section,
  );
  expect(textAt(summaryOf({ ...sound, sections }), 'at-sections-5')).toContain('文件中没有');
});

test('what was left out is said, what touched a table first', () => {
  const lost = (kind: 'page-furniture' | 'table-unbound', text: string, inTable: boolean) =>
    ({ kind, text, spot: { page: 2, box: [0, 0, 1, 1] }, inTable }) as const;
  const losses = [lost('page-furniture', '— 2 —', false), lost('table-unbound', '合计 7', true)];
  const said = textAt(summaryOf({ ...sound, losses }), 'losses');
  expect(said.indexOf('合计 7')).toBeGreaterThan(-1);
  expect(said.indexOf('合计 7')).toBeLessThan(said.indexOf('— 2 —'));
  expect(said).toContain('其中1处在表格里');
});

test('what a reader remarks is said in Chinese', () => {
  const losses = [{ kind: 'file-remark', text: 'it is signed', spot: null, inTable: false }] as const;
  const page = summaryOf({ ...sound, losses });
  expect(textAt(page, 'losses')).toContain('带有电子签名');
  expect(textAt(page, 'finding-1')).toContain('带有电子签名');
});

test('a rule that was not judged is not told as one that holds', () => {
  const { rules } = checkReport(sound, null);
  const [skipped] = rules.filter(({ outcome }) => outcome === 'skipped');
  expect(textAt(pages.sound, 'checks')).toMatch(new RegExp(`${skipped?.rule ?? ''}\\s*不适用或无法判断`));
});

test('what a document says stays text', () => {
  const attack = `</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"'\u202e`;
  const hostile: Report = {
    ...faulty,
    title: attack,
    agency: { name: attack },
    preamble: [attack],
    closing: [attack],
    sections: faulty.sections.map((section) => ({ ...section, heading: attack, paragraphs: [attack] })),
    claims: faulty.claims.map((claim) => ({ ...claim, text: attack, paragraph: 0 })),
    losses: [{ kind: 'hidden-text', text: attack, spot: null, inTable: false }],
    evidence: Object.fromEntries(Object.entries(faulty.evidence).map(([at, cell]) => [at, { ...cell, raw: attack }])),
    source: { ...faulty.source, name: attack, object: { bucket: attack, key: attack, versionId: attack, etag: null } },
  };
  const page = summaryOf(hostile);
  const names = elementsOf(page).map(({ tagName }) => tagName);
  expect(names).not.toContain('script');
  expect(names).not.toContain('img');
  expect(page).not.toContain('\u202e');
  expect(textAt(page, 'narrative')).toContain('<script>alert(1)</script>');
});
