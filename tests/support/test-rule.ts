import { describe, expect, test } from 'vitest';
import type { Pointer } from '../../lib/report/pointer.ts';
import { valueAt } from '../../lib/report/pointer.ts';
import type { Report } from '../../lib/report/schema.ts';
import { report as schema } from '../../lib/report/schema.ts';
import { judge } from '../../lib/rules/check-report.ts';
import type { Finding } from '../../lib/rules/check-report.ts';
import type { Rule, Severity } from '../../lib/rules/rule.ts';

interface WithPrevious {
  readonly report: Report;
  readonly previous?: Report;
}

type Case = Report | WithPrevious;

interface Expected {
  /** A pointer that the finding names, or all that it names, in order. */
  readonly at?: Pointer | readonly Pointer[];
  readonly expected?: Finding['expected'];
  readonly actual?: Finding['actual'];
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  readonly suspect?: Pointer | null;
  /** What the finding says, word for word. */
  readonly zh?: string;
  readonly en?: string;
}

/** A report with the one finding it gives, or all of them in order. */
type Failing = WithPrevious & (Expected | { readonly findings: readonly Expected[] });

export interface Cases {
  readonly passes: Readonly<Record<string, Case>>;
  readonly fails: Readonly<Record<string, Failing>>;
  /** Reports with a case that it cannot judge. `never`: whatever the report, the rule can judge it. */
  readonly skips: Readonly<Record<string, Case>> | 'never';
  /** Reports in which it finds no case to judge. */
  readonly silent?: Readonly<Record<string, Case>>;
}

/** Three outcomes, each with reports that come to it; failing reports give exactly the findings named. */
export function testRule(rule: Rule, { passes, fails, skips, silent = {} }: Cases): void {
  describe(rule.id, () => {
    test('says what holds, in both languages, and since when', () => {
      expect(rule.title.zh).toMatch(/\p{Script=Han}/u);
      expect(rule.title.en).toMatch(/[a-z]{2}/u);
      expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/u);
    });

    test.each(Object.entries(passes))('passes: %s', (_, each) => {
      expect(resultsOn(rule, each)).toMatchObject({ rules: [{ outcome: 'passed' }], findings: [] });
    });

    test.each(Object.entries(fails))('fails: %s', (_, each) => {
      const { rules, findings } = resultsOn(rule, each);
      const expected = 'findings' in each ? each.findings : [each];
      expect(rules).toMatchObject([{ rule: rule.id, outcome: 'failed', failed: expected.length }]);
      expect(findings.map((finding, index) => shown(finding, expected[index]))).toEqual(
        expected.map((asked) => ({ severity: rule.severity, ...only(VALUES, asked) })),
      );
    });

    test.each(Object.entries(skips === 'never' ? {} : skips))('skips: %s', (_, each) => {
      const { rules, findings } = resultsOn(rule, each);
      expect(findings).toEqual([]);
      expect(rules[0]?.skipped).toBeGreaterThan(0);
    });

    test.each(Object.entries(silent))('has nothing to judge: %s', (_, each) => {
      expect(resultsOn(rule, each)).toMatchObject({ rules: [{ outcome: 'skipped', cases: 0 }], findings: [] });
    });
  });
}

function resultsOn(rule: Rule, each: Case) {
  const { report, previous } = 'report' in each ? each : { report: each, previous: undefined };
  expect(schema.safeParse(report).error).toBeUndefined();
  for (const { outcome, at } of rule.check(report, previous ?? null)) {
    expect(['passed', 'failed', 'skipped']).toContain(outcome);
    expect(at.filter((pointer) => !pointer.startsWith('/'))).toEqual([]);
  }
  const results = judge([rule], report, previous ?? null);
  for (const { at, message } of results.findings) {
    expect(at.filter((pointer) => valueAt(report, pointer) === undefined)).toEqual([]);
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(`${message.zh} ${message.en}`).not.toMatch(/undefined|null|NaN|\[object/);
  }
  return results;
}

const VALUES = ['at', 'severity', 'expected', 'actual', 'suspect', 'zh', 'en'];

/** What of a finding is compared: its severity, and whatever else was asked for. */
function shown({ at, severity, message, expected, actual, suspect }: Finding, asked: Expected = {}) {
  const place = Array.isArray(asked.at) ? at : at.find((pointer) => pointer === asked.at);
  return { severity, ...only(Object.keys(asked), { at: place, severity, expected, actual, suspect, ...message }) };
}

function only(names: readonly string[], values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
