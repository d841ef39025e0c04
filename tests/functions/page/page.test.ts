import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { samplePointer, manyPointers } from '../support/pointers.ts';
import type { Running } from '../support/running-page.ts';
import { startPageOver, startWholeService } from '../support/running-page.ts';
import { base64, dropFiles, launchBrowser, openPage } from '../support/browser.ts';
import { auditPage } from '../../support/audit-page.ts';
import { violationsOf } from '../../support/check-page.ts';
import { sampleParts } from '../../support/document.ts';
import { testWith } from '../../support/programs.ts';
import { reportDocx } from '../../support/report-files.ts';
import { root } from '../../support/source-files.ts';

const test = testWith('chromium');

let browser: Browser | undefined;
const openings: Running[] = [];

afterAll(async () => {
  await browser?.close();
  for (const running of openings) await running.close();
});

async function open(running: Running, width?: number) {
  browser ??= await launchBrowser();
  return openPage(browser, running.address, width);
}

function keep<R extends Running>(running: R): R {
  openings.push(running);
  return running;
}

/** Of the rows that are listed: agency and verdict. */
async function rowsOf(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate<readonly string[][]>(`[...document.querySelectorAll('#reports tbody tr')].map((row) =>
    [row.querySelector('bdi').textContent, row.querySelector('.verdict .zh').textContent])`);
}

async function countOf(page: Page, verdict: string): Promise<number> {
  return Number(await page.locator(`#verdicts .${verdict} .count`).textContent());
}

describe('the page of a service that runs', () => {
  let service: Running;
  beforeAll(async () => {
    service = keep(await startWholeService());
  });

  test('a file that is dropped comes through to its verdict, and its summary opens', { timeout: 90_000 }, async () => {
    const { page, complaints, outside } = await open(service);
    await dropFiles(page, '#drop', {
      '云溪县民政局.docx': base64(await reportDocx(sampleParts())),
      '便条.txt': base64('下午开会'),
    });
    const line = (name: string) => page.locator('#batch-lines li').filter({ hasText: name }).locator('.verdict .zh');
    await line('云溪县民政局.docx').filter({ hasText: '可用' }).waitFor({ timeout: 60_000 });
    await line('便条.txt').filter({ hasText: '无法读取' }).waitFor({ timeout: 60_000 });
    const link = page.locator('#batch-lines li').filter({ hasText: '云溪县民政局.docx' }).getByRole('link');
    const [summary] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await summary.getByRole('heading', { name: '可用' }).waitFor();
    expect(await summary.evaluate('origin')).toBe('null');
    expect([complaints, outside()]).toEqual([[], []]);
    await summary.close();
    await page.close();
  });

  test('a folder that is chosen keeps the paths of its files', { timeout: 90_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-folder-'));
    mkdirSync(path.join(folder, '2023/乡镇'), { recursive: true });
    writeFileSync(path.join(folder, '2023/乡镇/年报.txt'), '没有内容');
    writeFileSync(path.join(folder, '2023/.DS_Store'), 'x');
    const { page } = await open(service);
    await page.setInputFiles('#choose-folder', path.join(folder, '2023'));
    await page.locator('#reports tr').filter({ hasText: '2023/乡镇/年报.txt' }).getByText('无法读取').waitFor();
    expect(await page.locator('#batch-lines li').count()).toBe(1);
    rmSync(folder, { recursive: true });
    await page.close();
  });

  test(
    'another file of the same name is asked about, the same file is not taken twice',
    { timeout: 90_000 },
    async () => {
      const { page } = await open(service);
      const lines = page.locator('#batch-lines li');
      for (const content of ['甲', '甲', '乙'])
        await page.setInputFiles('#choose-files', { name: '同名.txt', mimeType: '', buffer: Buffer.from(content) });
      await lines.nth(1).getByText('内容相同，未重复送交').waitFor();
      await lines.nth(2).getByText('已有同名文件，内容不同').waitFor();
      await lines.nth(2).getByRole('button', { name: '两份都保留' }).click();
      await page.locator('#reports tr').filter({ hasText: '同名 (2).txt' }).getByText('无法读取').waitFor();
      await page.close();
    },
  );

  test('the document itself can be downloaded', { timeout: 90_000 }, async () => {
    const { page } = await open(service);
    const link = page.locator('#reports .file a').filter({ hasText: '望澜县水务局2023' });
    await link.waitFor({ timeout: 60_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(SAMPLE);
    expect(readFileSync(await download.path()).equals(readFileSync(path.join(root, 'samples', SAMPLE)))).toBe(true);
    await page.close();
  });

  test('what is listed can be downloaded', { timeout: 90_000 }, async () => {
    const { page } = await open(service);
    await page.locator('#reports tr').filter({ hasText: '2023年' }).getByText('有错误').waitFor({ timeout: 60_000 });
    await page.fill('#filter-agency', '望澜县水务局2023');
    await page.locator('#list-state').getByText('列出1份').waitFor();
    const contentOf = async (button: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const csv = (await contentOf('问题清单 CSV')).toString();
    expect(csv.startsWith('\uFEFF单位,年度,')).toBe(true);
    expect(csv).toContain('outcomes-sum-to-total');
    expect(csv).not.toContain('便条');
    expect((await contentOf('数据 Parquet')).subarray(0, 4).toString()).toBe('PAR1');
    expect((await contentOf('Excel')).subarray(0, 2).toString()).toBe('PK');
    await page.close();
  });
});

const SAMPLE = '望澜县水务局2023年政府信息公开工作年度报告.pdf';

const hostile = [
  'a<img src=x onerror="window.hit=1">.pdf',
  '年报\u202Efdp.exe',
  '第一行\n第二行.pdf',
  "'); alert(1)//.pdf",
];

test('a hostile name is shown as what it is', async () => {
  const rig = keep(await startPageOver(hostile.map((key) => samplePointer({ key, agency: key, title: key }))));
  const { page, complaints } = await open(rig);
  await page.locator('#reports tbody tr').nth(3).waitFor();
  await dropFiles(page, '#drop', { [hostile[0] ?? '']: base64('x') });
  await page.locator('#batch-lines li').getByText('已有同名文件').or(page.locator('#batch-lines .waiting')).waitFor();
  expect((await rowsOf(page)).map(([name]) => name).toSorted()).toEqual(
    [hostile[0], '年报\uFFFDfdp.exe', '第一行\uFFFD第二行.pdf', hostile[3]].toSorted(),
  );
  expect(await page.evaluate('[window.hit, document.images.length]')).toEqual([undefined, 0]);
  expect(complaints).toEqual([]);
  const [summary] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'onerror' }).first().click(),
  ]);
  await summary.getByText('摘要').waitFor();
  expect(await summary.evaluate('window.name')).toBe(''); // its script did not run
  await page.close();
});

test('what is dropped before the page knows its limits waits for them, and is taken', async () => {
  const rig = keep(await startPageOver([]));
  browser ??= await launchBrowser();
  const page = await browser.newPage();
  const facts = Promise.withResolvers<null>();
  await page.route('**/api/facts', async (route) => {
    await facts.promise;
    await route.abort();
    await page.unroute('**/api/facts');
  });
  await page.goto(rig.address);
  await dropFiles(page, '#drop', { '早到.docx': base64('x') });
  await dropFiles(page, '#expected', { '名单.txt': base64('柳溪县教育局') });
  const line = page.locator('#batch-lines li').filter({ hasText: '早到.docx' });
  await line.getByText('等待上传').waitFor();
  facts.resolve(null);
  await page.locator('#connection').getByText('正在重连').waitFor();
  await line.getByText('排队中').waitFor();
  await page.locator('#coverage-result').getByText('未报送').waitFor();
  await expect.poll(() => page.locator('#connection').innerText()).toBe('');
  await page.close();
});

describe('five hundred reports', () => {
  let rig: Running;
  beforeAll(async () => {
    rig = keep(await startPageOver(manyPointers(500)));
  });

  async function openAll(width?: number): Promise<Page> {
    const { page } = await open(rig, width);
    await page.locator('#list-state').getByText('列出500份').waitFor();
    return page;
  }

  test('are counted by verdict and filtered by agency, year, verdict and finding', async () => {
    const page = await openAll();
    expect(await Promise.all(['valid', 'warnings', 'invalid', 'unreadable'].map((one) => countOf(page, one)))).toEqual([
      200, 100, 100, 100,
    ]);
    await page.selectOption('#filter-year', '2022');
    await page.locator('#list-state').getByText('列出').filter({ hasText: '，共500份' }).waitFor();
    await page.fill('#filter-agency', '教育局');
    await page.selectOption('#filter-code', 'claim-outcomes');
    await page.locator('#verdicts .invalid').click();
    const faulty = ['松岭县教育局', '桃坞县教育局', '松岭县教育局', '桃坞县教育局']; // the newest first
    await expect.poll(() => rowsOf(page)).toEqual(faulty.map((name) => [name, '有错误']));
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.locator('#list-state').getByText('列出500份').waitFor();
    await page.close();
  });

  test('are filtered and sorted within a blink', async () => {
    const page = await openAll();
    const filtering = `new Promise((resolve) => {
      const began = performance.now();
      const field = document.querySelector('#filter-agency');
      field.value = '审计局';
      field.dispatchEvent(new Event('input'));
      const look = () => document.querySelectorAll('#reports tbody tr').length < 500
        ? requestAnimationFrame(() => resolve(performance.now() - began)) : setTimeout(look, 5);
      look();
    })`;
    expect(Number(await page.evaluate(filtering))).toBeLessThan(1000); // some 60 ms on a machine that does nothing else
    await page.getByRole('button', { name: '单位', exact: true }).click();
    await expect.poll(() => page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    const names = (await rowsOf(page)).map(([name]) => name ?? '');
    expect(names).toEqual(names.toSorted(new Intl.Collator('zh-CN', { numeric: true }).compare));
    await page.close();
  });

  test('are held against a list of names', async () => {
    const page = await openAll();
    await dropFiles(page, '#expected', { '名单.txt': base64('\uFEFF# 全县\r\n柳溪县教育局\r\n无名县教育局\r\n') });
    const result = page.locator('#coverage-result');
    await result.getByText('未报送').waitFor();
    expect(await result.locator('.missing + ul').innerText()).toBe('无名县教育局');
    await page.close();
  });

  for (const width of [1280, 390]) {
    test(`can be used by everybody at ${width} px, in both languages`, { timeout: 90_000 }, async () => {
      const page = await openAll(width);
      expect(await page.evaluate(auditPage)).toEqual([]);
      await page.getByText('English', { exact: true }).click();
      await page.getByRole('heading', { name: 'Drop reports here' }).waitFor();
      expect(await page.evaluate(auditPage)).toEqual([]);
      await page.close();
    });
  }

  test('break none of the rules of WCAG 2.2 AA that can be checked', { timeout: 60_000 }, async () => {
    const page = await openAll();
    await page.fill('#filter-agency', '柳溪县教育局');
    await page.locator('#list-state').getByText('，共500份').waitFor();
    await page.fill('#expected', '柳溪县教育局\n无名县教育局');
    await page.locator('#coverage-result').getByText('未报送').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });

  test('can be used with the keyboard alone', async () => {
    const page = await openAll();
    const name = () =>
      page.evaluate('document.activeElement.id || document.activeElement.innerText.replace(/\\s+/g, "").slice(0, 4)');
    const names: unknown[] = [];
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press('Tab');
      names.push(await name());
    }
    expect(names).toEqual(['language-zh', 'choose-files', 'choose-folder', '!有错误', '?有疑点']);
    await page.keyboard.press('Enter');
    await page.locator('#list-state').getByText('列出100份').waitFor();
    await page.close();
  });
});

test('the documents of the page are all served, and nothing else of its folder', async () => {
  const rig = keep(await startPageOver([]));
  const ask = async (name: string) => (await fetch(new URL(name, rig.address))).status;
  const scripts = [
    ...readFileSync(path.join(root, 'functions/local/page/static-files.ts'), 'utf8').matchAll(
      /'([\w-]+\.(?:js|css|html))'/g,
    ),
  ];
  for (const [, name = ''] of scripts) expect([name, await ask(name)]).toEqual([name, 200]);
  for (const name of ['tsconfig.json', '../routes.ts', '%2e%2e/routes.ts', 'api']) expect(await ask(name)).toBe(404);
});
