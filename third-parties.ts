import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package of others that is passed on with ours. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** An expression of SPDX, as far as its author wrote one. */
  readonly license: string;
  /** SHA-512 of its tarball, in hexadecimal. */
  readonly sha512: string;
  /** Its licences in their own words. */
  readonly notice: string;
}

const root = import.meta.dirname;
const FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const NOTICE = /^(?:licen[cs]e|copying|notice)\b/i;

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

/** The packages that the files of a bundle are from, by name and version. */
export function thirdPartiesOf(files: readonly string[]): readonly ThirdParty[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as LockFile; // npm wrote it
  const folders = new Set(files.flatMap((file) => FOLDER.exec(file)?.[0] ?? []));
  const found = [...folders].map((folder) => thirdPartyIn(folder, lock));
  return found.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
}

function thirdPartyIn(folder: string, lock: LockFile): ThirdParty {
  const place = path.resolve(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8')) as ThirdParty;
  const integrity = lock.packages[folder.slice(folder.indexOf('node_modules'))]?.integrity;
  if (!integrity?.startsWith('sha512-')) throw new Error(`${name} ${version} is not in the lock file`);
  const sha512 = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
  return { name, version, license, sha512, notice: noticeIn(place) };
}

function noticeIn(folder: string): string {
  return readdirSync(folder)
    .filter((file) => NOTICE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
    .join('\n\n');
}

/** What the licences ask to be passed on: each text once, below the packages that it is of. */
export function noticesOf(parties: readonly ThirdParty[]): string {
  const alike = Map.groupBy(parties, ({ license, notice }) => `${license}\n\n${notice}`.trim());
  const each = [...alike].map(([text, group]) => `${group.map(idOf).join('\n')}\n\n${text}`);
  return `${each.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** A bill of materials as CycloneDX 1.6 has it (https://cyclonedx.org/docs/1.6/json/); the same of the same, so without a time. */
export function billOf(parties: readonly ThirdParty[]): string {
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as ThirdParty;
  const components = parties.map(componentOf);
  const digest = createHash('sha256').update(JSON.stringify(components)).digest('hex');
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(digest)}`,
    version: 1,
    metadata: { component: { type: 'application', name: own.name, version: own.version, licenses: licensesOf(own) } },
    components,
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function componentOf(party: ThirdParty) {
  const purl = `pkg:npm/${party.name.replace('@', '%40')}@${party.version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name: party.name,
    version: party.version,
    hashes: [{ alg: 'SHA-512', content: party.sha512 }],
    licenses: licensesOf(party),
    purl,
  };
}

function licensesOf({ license }: ThirdParty) {
  if (license.startsWith('(')) return [{ expression: license }];
  return [{ license: license === 'BSD' ? { name: license } : { id: license } }];
}

/** Version 8 of RFC 9562: what is in it is ours to say. */
function uuidOf(hex: string): string {
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

function idOf({ name, version }: ThirdParty): string {
  return `${name} ${version}`;
}
