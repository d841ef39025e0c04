/** @typedef {{ readonly name: string, readonly file: File }} Named A file, and its path in what was dropped or chosen. */

/** Not what a system or an editor leaves in folders for itself. */
const LEFTOVER = /^(?:[.~].*|Thumbs\.db|desktop\.ini|.*\.(?:part|crdownload|tmp))$/iu;

/**
 * Files and folders that were dropped. Must be called while the event lasts: afterwards the browser knows of nothing any more.
 *
 * @param {DataTransfer} transfer
 * @returns {Promise<readonly Named[]>}
 */
export async function droppedFiles(transfer) {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...transfer.files];
  if (entries.length === 0) return files.map((file) => ({ name: file.name, file })).filter(isMeant);
  const found = await Promise.all(entries.map((entry) => filesBelow(entry, entry.name)));
  return found.flat().filter(isMeant);
}

/**
 * @param {FileList | null} files
 * @returns {readonly Named[]}
 */
export function chosenFiles(files) {
  return [...(files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file })).filter(isMeant);
}

/** @param {Named} named */
function isMeant({ name }) {
  return !LEFTOVER.test(name.split('/').at(-1) ?? '');
}

/**
 * @param {FileSystemEntry} entry
 * @param {string} name
 * @returns {Promise<readonly Named[]>}
 */
async function filesBelow(entry, name) {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise((/** @type {(file: File) => void} */ resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ name, file }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const below = [];
  for await (const each of entriesIn(entry)) below.push(await filesBelow(each, `${name}/${each.name}`));
  return below.flat();
}

/**
 * A folder tells of its entries by the hundred, until it tells of none.
 *
 * @param {FileSystemDirectoryEntry} folder
 */
async function* entriesIn(folder) {
  const reader = folder.createReader();
  for (;;) {
    const entries = await new Promise(
      (/** @type {(entries: readonly FileSystemEntry[]) => void} */ resolve, reject) => {
        reader.readEntries(resolve, reject);
      },
    );
    if (entries.length === 0) return;
    yield* entries;
  }
}
