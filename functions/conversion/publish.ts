import type { Outputs } from '../../lib/output/render-report.ts';
import { validation } from '../../lib/output/validation-schema.ts';
import { folderOf } from './names.ts';
import type { Pointer, ReportIdentity } from './pointer.ts';
import { identityOf } from './pointer.ts';
import type { Service } from './service.ts';
import { storeFiles } from './store-files.ts';

/** A report and where it comes from, before it is known how it was judged. */
export type Subject = ReportIdentity & Pick<Pointer, 'source'>;

/** Stores the files in their folder, and returns what a pointer has to say of them. */
export async function publish(
  service: Service,
  subject: Subject,
  { outputs, judgedAgainst }: { readonly outputs: Outputs; readonly judgedAgainst: ReportIdentity | null },
): Promise<Pointer> {
  const { status, counts, title, agency, year, codes } = outputs.verdict;
  const { pages } = validation.parse(JSON.parse(outputs.validation)).report.source;
  const before = judgedAgainst && identityOf(judgedAgainst);
  const places = await storeFiles(service, folderOf(subject, service.engine, before), outputs);
  return {
    schemaVersion: '1.0.0',
    source: subject.source,
    ...identityOf(subject),
    ...{ status, counts, title, agency, year, pages, codes },
    judgedAgainst: before,
    files: places,
  };
}
