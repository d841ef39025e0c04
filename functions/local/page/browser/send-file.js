/** @typedef {{ readonly key: string, readonly isNew: boolean }} Sent */
/** @typedef {{ readonly code: string }} Refused `failed` where there was no answer. */

/**
 * A request that tells how far it has come, which `fetch` does not.
 *
 * @param {{ readonly name: string, readonly file: File, readonly mayReplace: boolean }} upload
 * @param {(fraction: number) => void} tell
 * @returns {Promise<Sent | Refused>}
 */
export function sendFile({ name, file, mayReplace }, tell) {
  const { promise, resolve } = Promise.withResolvers();
  const request = new XMLHttpRequest();
  const query = `name=${encodeURIComponent(name.toWellFormed())}${mayReplace ? '&replace' : ''}`;
  request.open('PUT', `/api/upload?${query}`);
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    tell(total === 0 ? 0 : loaded / total);
  });
  request.addEventListener('loadend', () => {
    resolve(request.response ?? { code: 'failed' });
  });
  request.send(file);
  return promise;
}
