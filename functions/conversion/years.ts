import { getObject } from '../s3.ts';
import { movePointer, readPointer } from './move-pointer.ts';
import { byAgencyKey, latestKey } from './names.ts';
import { isJudgedWith } from './order.ts';
import type { Pointer } from './pointer.ts';
import { publish } from './publish.ts';
import type { Service } from './service.ts';

/** The newest report of the same agency for the year before, where there is one. */
export async function findPrevious(
  service: Service,
  { agency, year }: Pick<Pointer, 'agency' | 'year'>,
): Promise<Pointer | null> {
  return agency === null || year === null ? null : readPointer(service, byAgencyKey(agency, year - 1));
}

/**
 * Enters a report among those of its agency, and has the following year's judged again. Two reports of neighbouring years may be
 * on their way at the same time: each enters itself first and looks for the other afterwards, so that one of them sees both.
 */
export async function enterAmongYears(service: Service, pointer: Pointer): Promise<Pointer> {
  const { agency, year } = pointer;
  if (agency === null || year === null || pointer.files.report === null) return pointer;
  let current = pointer;
  for (;;) {
    await movePointer(service, byAgencyKey(agency, year), current);
    const judged = await judgeAgain(service, current);
    if (judged === current) break;
    current = judged;
  }
  const following = await readPointer(service, byAgencyKey(agency, year + 1));
  if (following !== null) await renewJudgement(service, following);
  return current;
}

/** Where it breaks off, it is done again as long as the entry by agency is the old one: so that one is moved last. */
async function renewJudgement(service: Service, pointer: Pointer): Promise<void> {
  const judged = await judgeAgain(service, pointer);
  if (judged === pointer || judged.agency === null || judged.year === null) return;
  await movePointer(service, latestKey(judged.source), judged);
  await movePointer(service, byAgencyKey(judged.agency, judged.year), judged);
}

/** The same pointer where it was judged with the newest report for the year before already, or there is none. */
async function judgeAgain(service: Service, pointer: Pointer): Promise<Pointer> {
  const previous = await findPrevious(service, pointer);
  if (previous === null || isJudgedWith(pointer, previous)) return pointer;
  const outputs = await service.judge(await reportOf(service, pointer), await reportOf(service, previous));
  return publish(service, pointer, { outputs, with: { previous, isAgain: true } });
}

export async function reportOf({ s3, results }: Service, { files }: Pointer): Promise<string> {
  if (files.report === null) throw new Error(`${files.manifest} has no report`);
  const stored = await getObject(s3, { bucket: results, key: files.report });
  if (stored === null) throw new Error(`${files.report} is not there`);
  return Buffer.from(stored.bytes).toString();
}
