import type { Counts, Six, Size } from '../figures.ts';
import { countsOf } from '../figures.ts';
import type { Draw } from './draw.ts';

/** How many requests, cases and documents an agency of a size may have of a kind, at most. */
const MOST: Readonly<Record<Size, number>> = { zero: 0, small: 4, county: 60, city: 3000 };

const ROWS = Object.keys(countsOf.city.outcomes);

/** What an agency of a size may count: every answer was given to a request received or carried over. */
export function drawCounts(size: Size, draw: Draw): Counts {
  const some = (most: number) => (most > 0 && draw.chance(0.6) ? draw.below(most + 1) : 0);
  const six = (most: number): Six => [some(most), some(most / 6), some(1), some(2), some(most / 40), some(most / 30)];
  const most = MOST[size];
  const outcomes = Object.fromEntries(
    ROWS.filter(() => draw.chance(size === 'city' ? 0.9 : 0.4)).map((path) => [path, six(most)]),
  );
  const carriedForward = six(most / 10);
  const all = sumOf([...Object.values(outcomes), carriedForward]);
  const carriedOver = lessOf(all, six(most / 8));
  const cases = () => [some(most / 4), some(most / 9), some(most / 9), some(most / 12)] as const;
  return {
    newlyReceived: minus(all, carriedOver),
    carriedOver,
    outcomes,
    cases: [cases(), cases(), cases()],
    disclosed: disclosedBy(most, some),
  };
}

function disclosedBy(most: number, some: (most: number) => number): Counts['disclosed'] {
  const [issued, repealed, kept] = [some(most / 3), some(most / 5), some(most)];
  return {
    'normativeDocuments/issued': issued,
    'normativeDocuments/repealed': repealed,
    'normativeDocuments/inForce': issued + kept,
    'licensing/decisions': some(most * most),
    'penalties/decisions': some(most * 40),
    'compulsoryMeasures/decisions': some(most),
    'fees/amount': some(most * most) / 100,
  };
}

function sumOf(all: readonly Six[]): Six {
  return all.reduce((one, other) => eachOf(one, other, (a, b) => a + b), [0, 0, 0, 0, 0, 0]);
}

function lessOf(one: Six, other: Six): Six {
  return eachOf(one, other, (a, b) => Math.min(a, b));
}

function minus(one: Six, other: Six): Six {
  return eachOf(one, other, (a, b) => a - b);
}

function eachOf([a, b, c, d, e, f]: Six, [u, v, w, x, y, z]: Six, join: (one: number, other: number) => number): Six {
  return [join(a, u), join(b, v), join(c, w), join(d, x), join(e, y), join(f, z)];
}
