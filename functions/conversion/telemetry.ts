import type { NamedObject } from '../s3-event.ts';
import { createLog } from '../log.ts';
import type { Measurement } from '../metrics.ts';
import { metricsLine } from '../metrics.ts';
import type { Ending } from './convert-object.ts';
import { documentOf } from './names.ts';
import type { Delivery } from './read-source.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Where a line comes from. */
export interface Telemetry {
  readonly write: (line: string) => void;
  readonly service: string;
  readonly stage: string;
}

/** What one document came to, as operators see it: one line in the log, and its counts. */
export interface Account {
  readonly object: NamedObject;
  readonly delivery: Delivery;
  readonly watch: Stopwatch;
  readonly requestId: string;
  readonly coldStart: boolean;
}

export function tellEnding(telemetry: Telemetry, account: Account, ending: Ending): void {
  const level = ending.event === 'unreadable' || ending.event === 'quarantined' ? 'WARN' : 'INFO';
  logOf(telemetry, account)(level, `report.${ending.event}`, fieldsOf(ending));
  measure(telemetry, [
    { values: { [countOf[ending.event]]: 1, ...commonValues(account) } },
    ...('pointer' in ending ? outcomeCounts(ending) : []),
  ]);
}

export function tellFailure(telemetry: Telemetry, account: Account, error: unknown): void {
  logOf(telemetry, account)('ERROR', 'report.failed', errorFields(error));
  measure(telemetry, [{ values: { ReportsFailed: 1, ...commonValues(account) } }]);
}

/** A message that names no object at all. */
export function tellMessage(
  telemetry: Telemetry,
  fields: { readonly messageId: string | null; readonly error: unknown },
) {
  const log = createLog(telemetry.write, { service: telemetry.service, stage: telemetry.stage });
  if (fields.error === null) {
    log('INFO', 'report.skipped', { message_id: fields.messageId, reason: 'no-object' });
    measure(telemetry, [{ values: { ReportsSkipped: 1 } }]);
  } else {
    log('ERROR', 'report.failed', { message_id: fields.messageId, ...errorFields(fields.error) });
    measure(telemetry, [{ values: { ReportsFailed: 1 } }]);
  }
}

const countOf = {
  converted: 'ReportsConverted',
  unreadable: 'ReportsUnreadable',
  quarantined: 'ReportsQuarantined',
  skipped: 'ReportsSkipped',
  duplicate: 'ReportsDuplicate',
  stale: 'ReportsStale',
} as const;

function logOf({ write, service, stage }: Telemetry, account: Account) {
  const { object, delivery, watch, requestId, coldStart } = account;
  const { bucket, key, versionId, size, sequencer } = object;
  return createLog(write, {
    ...{ service, stage, cold_start: coldStart, function_request_id: requestId },
    xray_trace_id: process.env['_X_AMZN_TRACE_ID'],
    correlation_id: `${documentOf(object)}:${versionId ?? object.etag ?? 'current'}`,
    ...{ bucket, key, version_id: versionId, sequencer, bytes: size },
    ...{ message_id: delivery.messageId, receive_count: delivery.receiveCount },
    milliseconds: watch.read(),
  });
}

function fieldsOf(ending: Ending) {
  if (ending.event === 'skipped') return { reason: ending.reason };
  if (ending.event === 'duplicate') return {};
  const { status, counts, codes, agency, year, pages, files, judgedAgainst } = ending.pointer;
  return {
    ...{ status, counts, codes: codes.slice(0, 5), agency, year, pages },
    ...{ validation: files.validation, judged_with_previous: judgedAgainst !== null },
  };
}

function errorFields(error: unknown) {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const cause = error.cause instanceof Error ? error.cause.message.split(':', 1)[0] : undefined;
  return { error: error.name, reason: error.message.slice(0, 300), cause: cause?.slice(0, 100) };
}

function commonValues({ object, watch, coldStart }: Account) {
  const sent = Date.parse(object.eventTime ?? '');
  return {
    ReportsReceived: 1,
    ConvertDuration: Object.values(watch.read()).reduce((sum, milliseconds) => sum + milliseconds, 0),
    ...(Number.isNaN(sent) ? {} : { EndToEndLatency: Math.max(0, Date.now() - sent) }),
    ...(coldStart ? { ColdStarts: 1 } : {}),
  };
}

/** Stopped by us, for what the document is; or broken by itself, which no document should be able to do to our reader. */
const STOPS = [
  { metric: 'ReaderKills', codes: ['over-time', 'over-memory'] },
  { metric: 'ReaderCrashes', codes: ['reader-crashed'] },
] as const;

function outcomeCounts({ pointer, event }: Extract<Ending, { pointer: unknown }>): readonly Measurement[] {
  const { status, codes } = pointer;
  if (status !== 'unreadable') {
    const byRule = codes.map((value) => ({ values: { RulesFailed: 1 }, by: { name: 'rule', value } as const }));
    return [{ values: { [countOf[event]]: 1 }, by: { name: 'status', value: status } }, ...byRule];
  }
  const stops = STOPS.filter((stop) => stop.codes.some((code) => codes.includes(code)));
  return [
    { values: { [countOf[event]]: 1 }, by: { name: 'code', value: codes[0] ?? 'unknown' } },
    ...stops.map(({ metric }) => ({ values: { [metric]: 1 } })),
  ];
}

function measure({ write, service, stage }: Telemetry, measurements: readonly Measurement[]): void {
  for (const measurement of measurements) write(metricsLine({ service, stage }, measurement));
}
