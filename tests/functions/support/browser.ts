import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

export interface OpenPage {
  readonly page: Page;
  /** What the browser has to say against it, violations of its policy among that. */
  readonly complaints: readonly string[];
  /** Addresses asked for that are not its own. */
  readonly outside: () => readonly string[];
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}

export async function openPage(browser: Browser, address: string, width = 1280): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  const outside = () => requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'));
  return { page, complaints, outside };
}

/** Lets files fall onto a place of the page, as a hand would. */
export async function dropFiles(page: Page, place: string, files: Readonly<Record<string, string>>): Promise<void> {
  const script = `(() => {
    const transfer = new DataTransfer();
    for (const [name, base64] of Object.entries(${JSON.stringify(files)}))
      transfer.items.add(new File([Uint8Array.fromBase64(base64)], name));
    const event = (type) => new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
    const target = document.querySelector(${JSON.stringify(place)});
    for (const type of ['dragover', 'drop']) target.dispatchEvent(event(type));
  })()`;
  await page.evaluate(script);
}

export function base64(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64');
}
