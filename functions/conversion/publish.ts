import type { Outputs } from '../../lib/output/render-report.ts';
import { folderOf, quarantineFolderOf } from './names.ts';
import type { Pointer, ReportIdentity } from './pointer.ts';
import { identityOf } from './pointer.ts';
import type { Service } from './service.ts';
import { storeFiles } from './store-files.ts';

/** A report and where it comes from, before it is known how it was judged. */
export type Subject = ReportIdentity & Pick<Pointer, 'source'>;

export interface Judged {
  readonly outputs: Outputs;
  /** The report for the year before, and whether it came when the document had been read already. */
  readonly with: { readonly previous: ReportIdentity; readonly isAgain: boolean } | null;
}

/** Stores the files in their folder, and returns what a pointer has to say of them. */
export async function publish(service: Service, subject: Subject, judged: Judged): Promise<Pointer> {
  const { outputs } = judged;
  const { status, counts, title, agency, year, pages, codes } = outputs.verdict;
  const folder = codes.includes('quarantined')
    ? quarantineFolderOf(subject)
    : folderOf(subject, service.engine, judged.with);
  const places = await storeFiles(service, folder, outputs);
  return {
    schemaVersion: '1.0.0',
    source: subject.source,
    ...identityOf(subject),
    ...{ status, counts, title, agency, year, pages, codes },
    judgedAgainst: judged.with && identityOf(judged.with.previous),
    files: places,
  };
}
