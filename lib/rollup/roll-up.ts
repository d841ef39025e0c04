import type { Filing } from '../collection/filing.ts';
import { edition2019 } from '../report/editions/2019.ts';
import { edition2021 } from '../report/editions/2021.ts';
import type { Edition } from '../report/form.ts';
import { producedBy } from '../report/producer.ts';
import type { Report } from '../report/schema.ts';
import { schemaVersion } from '../report/schema.ts';
import { judge } from '../rules/check-report.ts';
import { doubtsOf } from './doubts.ts';
import type { Question } from './members.ts';
import { gatherMembers } from './members.ts';
import { parentEqualsMembers } from './parent-equals-members.ts';
import type { Rollup } from './rollup-schema.ts';
import { rollup, rollupSchemaId } from './rollup-schema.ts';
import type { Sum } from './sums.ts';
import { sumsOf, tablesOf } from './sums.ts';

/** Adds up the members' reports of a year. `published`: the parent's own, where it is not among them. */
export function rollUp(filings: readonly Filing[], question: Question, published: Report | null): Rollup {
  const { members, missing, unexpected, leftOut, published: found } = gatherMembers(filings, question);
  const edition = editionOf(question.year);
  const sums = sumsOf(edition, members);
  const own = published ?? found;
  return rollup.parse({
    $schema: rollupSchemaId,
    schemaVersion,
    parent: question.parent,
    year: question.year,
    edition: edition.id,
    members: members.map(({ name, place, report, errors }) => ({
      ...{ name, place, errors, edition: report.edition, source: report.source },
    })),
    ...{ missing, unexpected, leftOut },
    ...tablesOf(sums),
    doubts: doubtsOf(edition, members),
    comparison: own === null ? null : compare(own, sums, missing.length),
    producer: producedBy,
  });
}

/** The form that is prescribed for the year, whatever its members use. */
export function editionOf(year: number): Edition {
  return year < 2021 ? edition2019 : edition2021;
}

function compare(report: Report, sums: readonly Sum[], missing: number) {
  const { rules, findings } = judge([parentEqualsMembers(sums, missing)], report, null);
  return {
    ...rules[0],
    source: report.source,
    findings: findings.map(({ message, at, expected, actual }) => ({ message, at, expected, actual })),
  };
}
