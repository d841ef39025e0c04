import { openCoverage } from './coverage-view.js';
import { both, find } from './dom.js';
import { openDownloads } from './downloads.js';
import { chosenFiles, droppedFiles } from './dropped-files.js';
import { isWished, openFilters } from './filters.js';
import { openReportList } from './report-list.js';
import { openUploads } from './uploads.js';
import { megabytes, verdictOf } from './words.js';

/** @typedef {import('../listed.ts').Listed} Listed */

const AGAIN_MS = 1000;

/** @type {Map<string, Listed>} */
const all = new Map();
/** @type {readonly Listed[]} */
let listed = [];
let isDue = true; // until all is there that is drawn with

// Files may be dropped as soon as the page is seen, which is before the facts have come.
const facts = askFacts();
const uploads = openUploads(facts.then(({ maxBytes }) => maxBytes));
const coverage = openCoverage(redraw);
openChoosers();
openDrops();

const { codes, maxBytes } = await facts;
const filters = openFilters(codes, redraw);
const list = openReportList(new Map(codes.map((each) => [each.code, each])), redraw);
openDownloads(() => ({ keys: listed.map(({ key }) => key), expected: coverage.expected() }));
for (const place of document.querySelectorAll('.max')) place.textContent = megabytes(maxBytes);
openLanguages();
openEvents();
isDue = false;
redraw();

/** @returns {Promise<import('../listed.ts').Facts>} */
async function askFacts() {
  try {
    /** @type {unknown} */
    const answer = await (await fetch('/api/facts')).json();
    return /** @type {import('../listed.ts').Facts} */ (answer);
  } catch {
    tellOfConnection(false);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    return askFacts();
  }
}

/** Once before the browser draws anyway, however many changes there are until then. */
function redraw() {
  if (isDue) return;
  isDue = true;
  setTimeout(() => {
    isDue = false;
    draw();
  }, 20);
}

function draw() {
  const known = [...all.values()];
  const wish = filters.wish();
  filters.offer(known, find('language-en', HTMLInputElement).checked ? 'en' : 'zh');
  const wished = known.filter(isWished(wish));
  filters.count(wished);
  listed = list.show(wish.verdict === null ? wished : wished.filter((each) => verdictOf(each) === wish.verdict));
  find('list-empty', HTMLParagraphElement).hidden = known.length > 0;
  find('downloads', HTMLDivElement).hidden = listed.length === 0;
  find('list-state', HTMLParagraphElement).replaceChildren(
    known.length === 0
      ? ''
      : both({ zh: `列出${listed.length}份，共${known.length}份`, en: `${listed.length} of ${known.length} reports` }),
  );
  coverage.show(known);
}

function openLanguages() {
  const english = find('language-en', HTMLInputElement);
  english.checked = localStorage.getItem('language') === 'en';
  const apply = () => {
    document.documentElement.classList.toggle('english', english.checked);
    document.documentElement.lang = english.checked ? 'en' : 'zh-CN';
    localStorage.setItem('language', english.checked ? 'en' : 'zh');
    redraw();
  };
  for (const choice of document.getElementsByName('language')) choice.addEventListener('change', apply);
  apply();
}

function openChoosers() {
  for (const id of ['choose-files', 'choose-folder']) {
    const input = find(id, HTMLInputElement);
    input.addEventListener('change', () => {
      uploads.add(chosenFiles(input.files));
      input.value = ''; // so that the same files can be chosen again
    });
  }
}

/** Files may be dropped anywhere on the page: beside the target the browser would leave the page to show them. */
function openDrops() {
  const [drop, coverageSection] = [find('drop', HTMLElement), find('coverage', HTMLElement)];
  const targetOf = (/** @type {DragEvent} */ { target }) =>
    target instanceof Node && coverageSection.contains(target) ? coverageSection : drop;
  const mark = (/** @type {HTMLElement | null} */ over) => {
    for (const each of [drop, coverageSection]) each.classList.toggle('over', each === over);
  };
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    mark(targetOf(event));
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(null);
  });
  document.addEventListener('drop', (event) => {
    mark(null);
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    if (targetOf(event) === drop) void droppedFiles(event.dataTransfer).then(uploads.add);
    else void event.dataTransfer.files[0]?.text().then(coverage.take);
  });
}

/** The browser opens the stream again by itself when it breaks off, and begins with all there is. */
function openEvents() {
  const source = new EventSource('/api/events');
  source.addEventListener('open', () => {
    tellOfConnection(true);
  });
  source.addEventListener('error', () => {
    tellOfConnection(false);
  });
  source.addEventListener('message', ({ data }) => {
    /** @type {unknown} */
    const said = JSON.parse(String(data));
    const news = /** @type {import('../listed.ts').News} */ (said);
    if (news.kind === 'all') all.clear();
    for (const each of news.listed) {
      if (each.stage === 'gone') all.delete(each.key);
      else all.set(each.key, each);
    }
    uploads.hear(news.listed);
    redraw();
  });
}

/** @param {boolean} isThere */
function tellOfConnection(isThere) {
  const message = { zh: '与服务的连接已断开，正在重连…', en: 'The service does not answer; trying again…' };
  find('connection', HTMLSpanElement).replaceChildren(...(isThere ? [] : [both(message)]));
}
