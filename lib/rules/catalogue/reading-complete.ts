import type { Report, ReportLoss } from '../../report/schema.ts';
import { fieldsOf, printedAt } from '../figures.ts';
import { remarkOn } from '../loss-words.ts';
import { touchesTable } from '../origin.ts';
import type { Message, Rule, Severity, Verdict } from '../rule.ts';
import { failed, passed } from '../verdict.ts';
import { lossNames, quoted } from '../wording.ts';

export const readingComplete: Rule = {
  id: 'reading-complete',
  severity: 'warning',
  title: {
    zh: '文件中的内容（页眉页脚、水印除外）都已读入',
    en: 'all that stands in the document was read, running heads, feet and watermarks apart',
  },
  basis: 'inferred',
  example: '表三中有无法解码的文字（涉及表格的为错误）',
  since: '1.0.0',
  concerns: 'reading',
  check: (report) => {
    const losses = Map.groupBy(
      report.losses.filter(({ kind }) => kind !== 'page-furniture' && kind !== 'watermark'),
      (loss) => `${loss.kind} ${severityOf(loss, report)}`,
    );
    return losses.size === 0 ? [passed()] : [...losses.values()].map((alike) => verdictOn(alike, report));
  },
};

/** One finding for all losses of a kind that weigh the same. */
function verdictOn(losses: readonly ReportLoss[], report: Report): Verdict {
  const [first] = losses;
  if (first === undefined) throw new Error('a finding on no loss');
  const name = lossNames[first.kind];
  const page =
    first.spot === null ? { zh: '', en: '' } : { zh: `第${first.spot.page}页`, en: ` on page ${first.spot.page}` };
  const place = first.inTable ? { zh: '表格中', en: ' in a table' } : { zh: '', en: '' };
  const lead = COSTS_NOTHING.includes(first.kind)
    ? { zh: '', en: '' }
    : { zh: `${place.zh}有内容未读入：`, en: `not read${place.en}: ` };
  const count = losses.length;
  const words = wordsOf(first, count);
  return failed({
    at: [],
    severity: severityOf(first, report),
    message: {
      zh: `${page.zh}${lead.zh}${name.zh}${count}处${words.zh}`,
      en: `${lead.en}${name.en} (${count})${page.en}${words.en}`,
    },
    expected: 0,
    actual: count,
  });
}

/** Of these nothing is lost: they say how the file is, or what it was not let do. */
const COSTS_NOTHING: readonly string[] = ['file-remark', 'repaired', 'active-content'] satisfies ReportLoss['kind'][];

function wordsOf(first: ReportLoss, count: number): Message {
  if (first.text === '') return { zh: '', en: '' };
  const { zh, en } = remarkOn(first) ?? quoted(first.text);
  return count === 1 ? { zh: `：${zh}`, en: `: ${en}` } : { zh: `，首处：${zh}`, en: `, first: ${en}` };
}

/**
 * What was lost of a table may have been a figure. A table beside a complete form is one of the agency's own; a picture in the
 * text is a seal or an illustration, while a page that is one counts as a table's.
 */
function severityOf(loss: ReportLoss, report: Report): Severity {
  if (loss.kind === 'table-unbound') return isComplete(report) ? 'info' : 'error';
  if (touchesTable(loss)) return 'error';
  return HARMLESS.includes(loss.kind) || isForeign(loss) ? 'info' : 'warning';
}

const HARMLESS: readonly string[] = ['library-warning', 'image', 'file-remark'] satisfies ReportLoss['kind'][];

/** Programs hide their own name in what they write: neither a figure nor a word of a report is in it. */
function isForeign({ kind, text }: ReportLoss): boolean {
  return kind === 'hidden-text' && /^[\p{Script=Latin}\p{P}\p{Z}]+$/u.test(text);
}

function isComplete(report: Report): boolean {
  return fieldsOf(report).every(({ pointer }) => printedAt(report, pointer) !== 'missing');
}
