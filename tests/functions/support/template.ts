import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property } from '@aws-cdk/service-spec-types';

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
  readonly DeletionPolicy?: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

type Node = Readonly<Record<string, unknown>>;

/** Objects anywhere in a value that have one key, as the functions of CloudFormation do. */
function* callsIn(value: unknown): Generator<readonly [name: string, argument: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value as Node);
  const [first] = entries;
  if (first !== undefined && entries.length === 1) yield first;
  for (const [, child] of entries) yield* callsIn(child);
}

/** Names of other resources that a resource speaks of. */
export function namesIn(resource: Resource): readonly string[] {
  const called = [...callsIn(resource.Properties)].flatMap(([name, argument]) => {
    if (name === 'Ref') return [String(argument)];
    if (name === 'Fn::GetAtt') return [String((argument as readonly unknown[])[0])];
    if (name !== 'Fn::Sub') return [];
    const text = typeof argument === 'string' ? argument : String((argument as readonly unknown[])[0]);
    return [...text.matchAll(/\$\{([A-Z]\w*)(?:\.\w+)?\}/gi)].map(([, target = '']) => target);
  });
  return [...called, ...[resource.DependsOn ?? []].flat()];
}

/** What CloudFormation's own description of its resources has against a template. */
export function faultsOf({ Resources }: Template): readonly string[] {
  const spec = loadAwsServiceSpecSync();
  return Object.entries(Resources).flatMap(([name, resource]) => {
    const [type] = [...spec.lookup('resource', 'cloudFormationType', 'equals', resource.Type)];
    if (type === undefined) return [`${name}: no such type ${resource.Type}`];
    const known = new Map<string, Property>(Object.entries(type.properties));
    const given = Object.keys(resource.Properties ?? {});
    const unknown = given
      .filter((property) => !known.has(property))
      .map((property) => `${name}: no property ${property}`);
    const missing = [...known]
      .filter(([property, { required }]) => required === true && !given.includes(property))
      .map(([property]) => `${name}: ${property} is missing`);
    const lost = namesIn(resource)
      .filter((target) => !(target in Resources) && !target.startsWith('AWS'))
      .map((target) => `${name}: no resource ${target}`);
    return [...unknown, ...missing, ...lost];
  });
}

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** The statements of a role, each of its actions with each of its resources. */
export function grantsOf(
  { Resources }: Template,
  role: string,
): readonly (readonly [action: string, resource: string])[] {
  const policies = Resources[role]?.Properties?.['Policies'] as readonly {
    PolicyDocument: { Statement: readonly Statement[] };
  }[];
  return policies
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => [action, nameOf(resource)] as const)),
    );
}

/** `ResultsBucket/latest/*` for what is written `${ResultsBucket.Arn}/latest/*`. */
function nameOf(resource: unknown): string {
  const [call] = [...callsIn(resource)];
  if (call === undefined) return String(resource);
  const [name, argument] = call;
  if (name === 'Fn::GetAtt') return String((argument as readonly unknown[])[0]);
  return String(argument).replace(/\$\{(\w+)\.Arn\}/, '$1');
}

interface Metric {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
}

/** `service metric` of all metrics of ours that an alarm looks at. */
export function metricsWatchedIn({ Resources }: Template): readonly string[] {
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .flatMap(({ Properties = {} }): readonly Metric[] => {
      const stats = (Properties['Metrics'] ?? []) as readonly { readonly MetricStat?: { readonly Metric: Metric } }[];
      return [Properties, ...stats.flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])];
    })
    .filter(({ Namespace }) => Namespace === 'Gongkai')
    .map(({ MetricName = '', Dimensions = [] }) => {
      const service = Dimensions.find(({ Name }) => Name === 'service')?.Value;
      return `${String(service)} ${MetricName}`;
    });
}
