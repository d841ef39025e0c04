import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { edition2021 } from '../../../lib/report/editions/2021.ts';
import { squeeze } from '../../../lib/document/text.ts';
import { readDocument } from '../../../lib/readers/index.ts';
import { auditPage } from '../../support/audit-page.ts';
import { violationsOf } from '../../support/check-page.ts';
import { testWith } from '../../support/programs.ts';
import { sampleSummaries } from '../../support/summaries.ts';

const test = testWith('chromium');
const names = ['sound', 'faulty', 'unreadable'] as const;

let browser: Browser | undefined;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-'));
  for (const [name, page] of Object.entries(await sampleSummaries()))
    await writeFile(path.join(folder, `${name}.html`), page);
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

/** A page without scripts, as wide as is said; what it complains of is in `complaints`. */
async function open(name: (typeof names)[number], width = 1280) {
  browser ??= await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  const url = pathToFileURL(path.join(folder, `${name}.html`)).href;
  await page.goto(url);
  return { page, complaints, others: () => requests.filter((one) => one !== url) };
}

async function chooseEnglish(page: Page): Promise<void> {
  await page.getByText('English', { exact: true }).click();
}

describe.each(names)('the page of a report that is %s', (name) => {
  test('shows without a complaint and without asking for anything', async () => {
    const { page, complaints, others } = await open(name);
    expect(complaints).toEqual([]);
    expect(others()).toEqual([]);
    await page.close();
  });

  for (const width of [1280, 390]) {
    test(`can be read by everybody at ${width} px, in both languages`, async () => {
      const { page } = await open(name, width);
      expect(await page.evaluate(auditPage)).toEqual([]);
      await chooseEnglish(page);
      expect(await page.evaluate(auditPage)).toEqual([]);
      await page.close();
    });
  }

  test('breaks none of the rules of WCAG 2.2 AA that can be checked', { timeout: 30_000 }, async () => {
    const { page } = await open(name);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  test('has its landmarks', async () => {
    const { page } = await open(name);
    expect(await page.getByRole('banner').count()).toBe(1);
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByRole('navigation').count()).toBe(name === 'unreadable' ? 0 : 1);
    await page.close();
  });
});

test('the other language is a click or a key away, and paper is Chinese', async () => {
  const { page } = await open('faulty');
  const [zh, en] = [page.getByRole('heading', { name: '有错误' }), page.getByRole('heading', { name: 'Has errors' })];
  expect([await zh.isVisible(), await en.isVisible()]).toEqual([true, false]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect([await zh.isVisible(), await en.isVisible()]).toEqual([false, true]);
  await page.emulateMedia({ media: 'print' });
  expect([await zh.isVisible(), await en.isVisible()]).toEqual([true, false]);
  await page.close();
});

test('what has the focus is seen to have it', async () => {
  const { page } = await open('faulty');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineWidth');
  expect(outline).toBe('3px');
  await page.close();
});

test('a figure leads to its finding, and the finding back to the figure', async () => {
  const { page } = await open('faulty');
  const suspect = page.locator('td.suspect');
  expect(await suspect.innerText()).toMatch(/^7\s*疑错/);
  await suspect.getByRole('link').first().click();
  const finding = page.locator('#finding-1');
  expect(await isInView(finding.boundingBox())).toBe(true);
  await finding.locator('tr.suspect').getByRole('link').click();
  expect(await isInView(suspect.boundingBox())).toBe(true);
  await page.close();
});

async function isInView(place: Promise<{ readonly y: number } | null>): Promise<boolean> {
  const { y } = (await place) ?? { y: -1 };
  return y >= 0 && y < 900;
}

test('wide tables scroll in a box of their own', async () => {
  const box = `document.querySelector('#at-requests')`;
  const { page } = await open('sound', 390);
  expect(await page.evaluate(`(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(${box})`)).toBe(true);
  await page.close();
});

test('the picture of the page has the suspect in its box', async () => {
  const { page } = await open('faulty');
  const box = await page.locator('rect.box.suspect').boundingBox();
  const figures = await page.locator('svg text').filter({ hasText: /^7$/ }).all();
  const places = await Promise.all(figures.map((figure) => figure.boundingBox()));
  const within = places.filter(
    (place) => place && box && place.x >= box.x - 1 && place.x + place.width <= box.x + box.width + 1,
  );
  expect(within).toHaveLength(1);
  await page.close();
});

test('on paper no row of the tables is cut, and the rules are all there', async () => {
  const { page } = await open('faulty');
  const { blocks } = await readDocument(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const tables = blocks.filter((block) => block.kind === 'table');
  const printed = tables.flatMap((table) => table.cells).map(({ text }) => squeeze(text));
  const labels = edition2021.fields.flatMap(({ row }) => row.map((heading) => squeeze(heading.labels[0])));
  const missing = [...labels, '复议后起诉', '不适用或无法判断'].filter(
    (label) => label !== '' && !printed.includes(label),
  );
  expect(missing).toEqual([]);
  await page.close();
});
