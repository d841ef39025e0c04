import type { Pointer } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import { catalogue } from './catalogue/index.ts';
import type { Rule, Severity, Verdict } from './rule.ts';
import { suspectsOf } from './suspects.ts';
import type { Origin } from './origin.ts';
import { originOf } from './origin.ts';

type Failed = Extract<Verdict, { outcome: 'failed' }>;

/** A failed verdict as it is published. */
export interface Finding extends Omit<Failed, 'outcome' | 'severity' | 'suspect'> {
  readonly rule: string;
  readonly severity: Severity;
  /** The one figure whose correction would settle it. */
  readonly suspect: Pointer | null;
  readonly origin: Origin;
}

/** How a rule fared over all cases it looked at. A rule that could judge none of them is skipped. */
export interface RuleResult {
  readonly rule: string;
  readonly outcome: Verdict['outcome'];
  readonly cases: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Results {
  readonly rules: readonly RuleResult[];
  /** By severity, then in the order of the catalogue. */
  readonly findings: readonly Finding[];
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Judges a report by the whole catalogue; by last year's too, where there is one. */
export function checkReport(report: Report, previous: Report | null): Results {
  return judge(catalogue, report, previous);
}

export function judge(rules: readonly Rule[], report: Report, previous: Report | null): Results {
  const suspects = suspectsOf(report);
  const judged = rules.map((rule) => ({ rule, verdicts: [...rule.check(report, previous)] }));
  const findings = judged.flatMap(({ rule, verdicts }) =>
    verdicts
      .filter((verdict) => verdict.outcome === 'failed')
      .map((verdict) => findingOf(rule, verdict, { report, suspects })),
  );
  return {
    rules: judged.map(({ rule, verdicts }) => resultOf(rule, verdicts)),
    findings: severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
  };
}

function resultOf({ id }: Rule, verdicts: readonly Verdict[]): RuleResult {
  const count = (outcome: Verdict['outcome']) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const [failed, passed] = [count('failed'), count('passed')];
  const outcome = failed > 0 ? 'failed' : passed > 0 ? 'passed' : 'skipped';
  return { rule: id, outcome, cases: verdicts.length, failed, skipped: count('skipped') };
}

interface Context {
  readonly report: Report;
  readonly suspects: readonly Pointer[];
}

function findingOf(
  rule: Rule,
  { at, message, expected, actual, severity, suspect }: Failed,
  { report, suspects }: Context,
) {
  const finding = {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    at,
    expected,
    actual,
    suspect: suspect ?? suspects.find((each) => at.includes(each)) ?? null,
  };
  return { ...finding, origin: rule.concerns ?? originOf(finding, report) };
}
