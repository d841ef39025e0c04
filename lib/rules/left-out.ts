import type { Pointer } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import type { Equation } from './equation.ts';
import { figureAt, printedAt } from './figures.ts';
import { applicantSums, balances, lastKey, outcomeSums, parentOf, reviewSums } from './identities.ts';

type Sum = Pick<Equation, 'left' | 'right'>;

/** What a sum lacks: its total, or all parts of a total other than 0. What is illegible or missing is for other rules to say. */
export function lackOf(report: Report, { left: parts, right: totals }: Sum): 'total' | 'parts' | 'both' | 'nothing' {
  const isFigure = (pointer: Pointer) => figureAt(report, pointer) !== null;
  const isCounted = (pointer: Pointer) => (figureAt(report, pointer) ?? 0) !== 0;
  if (parts.some(isFigure)) {
    return parts.some(isCounted) && totals.every((total) => isEmpty(report, total)) ? 'total' : 'nothing';
  }
  if (!totals.some(isFigure)) return 'both';
  return totals.some(isCounted) && parts.every((part) => isEmpty(report, part)) ? 'parts' : 'nothing';
}

/** Whether a cell stands empty where the sums say that there was a figure: it is not 0, whatever other empty cells are. */
export function isLeftOut(report: Report, pointer: Pointer): boolean {
  const known =
    leftOutByReport.get(report) ??
    new Set([...leftOutOfSums(report), ...linesLeftOut(report).flatMap(({ cells }) => cells)]);
  leftOutByReport.set(report, known);
  return known.has(pointer);
}

/** Every identity asks for it, of one report. */
const leftOutByReport = new WeakMap<Report, ReadonlySet<Pointer>>();

function leftOutOfSums(report: Report): Pointer[] {
  return [...applicantSums(report), ...outcomeSums(report), ...reviewSums(report)].flatMap((sum) => {
    const lack = lackOf(report, sum);
    return lack === 'total' ? sum.right : lack === 'parts' ? sum.left : [];
  });
}

/** A row or a column, and those of its cells where a figure was left out. */
interface LineLeftOut {
  readonly line: 'row' | 'column';
  readonly cells: readonly Pointer[];
}

/**
 * The rows and columns of table 三 that stand wholly empty, where what the rest lacks to the totals makes a row or a column of
 * its own: any of them may be the one. A single wrong figure never does.
 */
export function linesLeftOut(report: Report): LineLeftOut[] {
  const outcomes = outcomeSums(report).map((sum) => withGap(report, sum));
  const requests = balances(report).map((sum) => withGap(report, sum));
  const swapped = requests.map(({ left, right, gap }) => ({ left: right, right: left, gap: -gap }));
  const rows = applicantSums(report).map((sum) => withGap(report, sum));
  return [
    ...emptyLines(report, rows, COLUMNS),
    ...(requests.every(isClosed) ? emptyLines(report, outcomes, ROWS) : []),
    ...(outcomes.every(isClosed) ? [requests, swapped].flatMap((columns) => emptyLines(report, columns, ROWS)) : []),
  ];
}

/** By how much the right side is over what is printed on the left. */
interface WithGap extends Sum {
  readonly gap: number;
}

function withGap(report: Report, { left, right }: Sum): WithGap {
  const printed = (pointers: readonly Pointer[]) => add(pointers.map((pointer) => figureAt(report, pointer) ?? 0));
  return { left, right, gap: printed(right) - printed(left) };
}

const isClosed = ({ gap }: WithGap) => gap === 0;

interface Lines {
  readonly line: LineLeftOut['line'];
  readonly lineOf: (pointer: Pointer) => string;
  /** Which of the places of its line a cell is. */
  readonly placeOf: (pointer: Pointer) => string;
  /** Whether figures, by their places, can stand in one line of the form. */
  readonly isLine: (figures: ReadonlyMap<string, number>) => boolean;
}

const ROWS: Lines = {
  line: 'row',
  lineOf: parentOf,
  placeOf: lastKey,
  isLine: (figures) => add(figures.values()) === 2 * (figures.get('total') ?? 0),
};

const COLUMNS: Lines = {
  line: 'column',
  lineOf: lastKey,
  placeOf: parentOf,
  isLine: (figures) => {
    const of = (row: string) => figures.get(`/requests/${row}`) ?? 0;
    const outcomes = [...figures].filter(([row]) => row.startsWith('/requests/outcomes/')).map(([, figure]) => figure);
    const total = of('outcomes/total');
    return of('newlyReceived') + of('carriedOver') === total + of('carriedForward') && add(outcomes) === 2 * total;
  },
};

/** Across the lines run the sums; the gap of each is the figure that an empty line has there. */
function emptyLines(report: Report, sums: readonly WithGap[], { line, lineOf, placeOf, isLine }: Lines): LineLeftOut[] {
  const gaps = new Map(sums.map(({ left, gap }) => [placeOf(left[0] ?? '/'), gap]));
  if (sums.every(isClosed) || sums.some(({ gap }) => gap < 0) || !isLine(gaps)) return [];
  const lines = Map.groupBy(
    sums.flatMap(({ left }) => left),
    lineOf,
  );
  return [...lines.values()]
    .filter((cells) => cells.every((cell) => isEmpty(report, cell)))
    .map((cells) => ({ line, cells: cells.filter((cell) => (gaps.get(placeOf(cell)) ?? 0) > 0) }));
}

function add(figures: Iterable<number>): number {
  return Array.from(figures).reduce((sum, figure) => sum + figure, 0);
}

function isEmpty(report: Report, pointer: Pointer): boolean {
  return ['blank', 'absent'].includes(printedAt(report, pointer));
}
