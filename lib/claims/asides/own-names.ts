import type { Reporter } from '../reporter.ts';

type Agency = Reporter['agency'];

/** Authors take the words for one level for each other: `我县` for a district, `我镇` for a township. */
const LEVELS = ['县区旗', '镇乡'];

/** Whether the agency is the government of what is called `全县` or `我县`, which are then its own. */
export function governs(agency: Agency, called: string): boolean {
  const area = called.slice(1);
  const level = called.startsWith('全') ? area : (LEVELS.find((each) => each.includes(area)) ?? area);
  return new RegExp(`[${level}](?:人民政府|政府|办事处|管理委员会|管委会)$`, 'u').test(agency ?? '');
}

/**
 * Whether a body that a sentence names is the agency itself. Names are shortened by leaving characters out: `县住建局` for
 * `澄江县住房和城乡建设局`, `市政府办` for `云阳市人民政府办公室`; a government goes by its area, a town's by the office that serves it.
 */
export function isCalled(agency: Agency, name: string): boolean {
  if (agency === null) return false;
  const own = short(agency);
  const called = short(name.replace(/^(?:.*年度?|其中|同时|此外|由|向)/u, ''));
  const [first = called] = own.endsWith('政府') ? called.split(/[及和、]/u) : [];
  return [called, first].some((each) => isNameOf(own, each));
}

function isNameOf(own: string, called: string): boolean {
  if (called.length < 2) return false;
  const area = /^(.+)政府$/u.exec(own)?.[1];
  if (area !== undefined && (area.endsWith(called) || isShortened(called, area) || /党政(?:综合)?办$/u.test(called)))
    return true;
  return called === `${own.at(-1) ?? ''}办` || isShortened(called, own);
}

function isShortened(called: string, own: string): boolean {
  return called.at(-1) === own.at(-1) && isShortFor(called, own);
}

function short(name: string): string {
  return name
    .replace('人民政府', '政府')
    .replace(/办公[室厅]$/u, '办')
    .replace(/街道办事处$/u, '街道政府')
    .replace('委员会', '委')
    .replace(/(?<=.[局厅委部署])机关$/u, '');
}

function isShortFor(called: string, own: string): boolean {
  let at = 0;
  for (const character of own) if (character === called.charAt(at)) at += 1;
  return at === called.length;
}
