import { lineOf } from './log.ts';

export const namespace = 'Gongkai';

/** All that is counted, and in which units. Alarms and the dashboard know these names. */
export const metrics = {
  ReportsReceived: 'Count',
  ReportsConverted: 'Count',
  ReportsUnreadable: 'Count',
  ReportsQuarantined: 'Count',
  ReportsSkipped: 'Count',
  ReportsDuplicate: 'Count',
  ReportsStale: 'Count',
  ReportsFailed: 'Count',
  ReportsSwept: 'Count',
  ReaderKills: 'Count',
  ReaderCrashes: 'Count',
  RulesFailed: 'Count',
  ColdStarts: 'Count',
  ConvertDuration: 'Milliseconds',
  EndToEndLatency: 'Milliseconds',
} as const;

export type MetricName = keyof typeof metrics;

/** Values under the dimensions that all metrics have, and under one more where it is named. */
export interface Measurement {
  readonly values: Readonly<Partial<Record<MetricName, number>>>;
  readonly by?: { readonly name: 'status' | 'code' | 'rule'; readonly value: string };
}

/**
 * A line of the log that CloudWatch turns into metrics.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function metricsLine(
  common: Readonly<Record<'service' | 'stage', string>>,
  { values, by }: Measurement,
): string {
  const names = Object.keys(values) as MetricName[]; // the type of `values` has no others
  const directive = {
    Namespace: namespace,
    Dimensions: [['service', 'stage', ...(by ? [by.name] : [])]],
    Metrics: names.map((name) => ({ Name: name, Unit: metrics[name] })),
  };
  return lineOf({
    _aws: { Timestamp: Date.now(), CloudWatchMetrics: [directive] },
    ...common,
    ...(by && { [by.name]: by.value }),
    ...values,
  });
}
