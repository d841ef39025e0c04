import type { Pointer } from '../../../functions/conversion/pointer.ts';

/** What stands in `latest/` of a document that was read well, with some of it changed. */
export function samplePointer(changes: Partial<Pointer> & { readonly key: string }): Pointer {
  const { key, ...rest } = changes;
  const folder = `documents/${Buffer.from(key).toString('hex').slice(0, 120)}/1/0.1.0`;
  return {
    schemaVersion: '1.0.0',
    source: { bucket: 'reports', key, versionId: '1', etag: 'e' },
    document: folder,
    version: '1',
    lastModified: '2024-01-15T02:03:04.000Z',
    sequencer: '01',
    engine: '0.1.0',
    status: 'valid',
    counts: { error: 0, warning: 0, info: 0 },
    title: null,
    agency: '青石县人民政府',
    year: 2023,
    pages: 5,
    codes: [],
    judgedAgainst: null,
    files: {
      report: `${folder}/report.json`,
      validation: `${folder}/validation.json`,
      summary: `${folder}/summary.html`,
      manifest: `${folder}/manifest.json`,
    },
    ...rest,
  };
}

const towns = ['柳溪', '云桥', '石泉', '桃坞', '白沙', '望江', '清河', '临渡', '松岭', '梅园'];
const offices = [
  '教育局',
  '财政局',
  '水务局',
  '民政局',
  '司法局',
  '统计局',
  '审计局',
  '交通运输局',
  '农业农村局',
  '人民政府',
];

/** Of `count` agencies that do not exist, by turns valid, in doubt, faulty and unreadable, of the years 2021 to 2023. */
export function manyPointers(count: number): readonly Pointer[] {
  return Array.from({ length: count }, (_, index) => {
    const agency = `${towns[index % 10] ?? ''}县${offices[Math.floor(index / 10) % 10] ?? ''}`;
    const year = 2021 + (Math.floor(index / 100) % 3);
    const key = `${year}/${agency}${index}.pdf`;
    const lastModified = new Date(Date.UTC(2024, 0, 10, 0, index)).toISOString();
    return samplePointer({ key, agency, year, lastModified, ...kinds[index % kinds.length] });
  });
}

const kinds: readonly Partial<Pointer>[] = [
  {},
  {},
  { status: 'warnings', counts: { error: 0, warning: 1, info: 0 }, codes: ['claim-outcomes'] },
  { status: 'invalid', counts: { error: 2, warning: 1, info: 0 }, codes: ['requests-balance', 'claim-outcomes'] },
  { status: 'unreadable', agency: null, year: null, codes: ['no-text-layer'] },
];
