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

/** Where a report stands in the end, and what stands in `latest/` of its document: the same, or a newer version. */
export interface Entered {
  readonly pointer: Pointer;
  readonly latest: Pointer;
}

/**
 * Moves the pointers to a report, and has the following year's judged again. Two reports of neighbouring years may be on their way
 * at the same time: each enters itself among those of its agency first and looks for the other afterwards, so that one of them
 * sees both.
 */
export async function enterAmongYears(service: Service, pointer: Pointer): Promise<Entered> {
  let current = pointer;
  let latest = await movePointers(service, current);
  if (!isFiled(pointer)) return { pointer, latest };
  for (;;) {
    const judged = await judgeAgain(service, current);
    if (judged === current) break;
    current = judged;
    latest = await movePointers(service, current);
  }
  const following = await readPointer(service, byAgencyKey(pointer.agency, pointer.year + 1));
  if (following !== null) await renewJudgement(service, following);
  return { pointer: current, latest };
}

async function renewJudgement(service: Service, pointer: Pointer): Promise<void> {
  const judged = await judgeAgain(service, pointer);
  if (judged !== pointer) await movePointers(service, judged);
}

/**
 * The entry by agency is moved last: as long as it is the old one, whoever comes does again what broke off before it. Returns what
 * stands in `latest/`.
 */
async function movePointers(service: Service, pointer: Pointer): Promise<Pointer> {
  const latest = await movePointer(service, latestKey(pointer.source), pointer);
  if (isFiled(pointer)) await movePointer(service, byAgencyKey(pointer.agency, pointer.year), pointer);
  return latest;
}

type Filed = Pointer & { readonly agency: string; readonly year: number };

/** Whether a report was read, and it is known whose and for which year. */
function isFiled(pointer: Pointer): pointer is Filed {
  return pointer.agency !== null && pointer.year !== null && pointer.files.report !== null;
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
