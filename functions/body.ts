/**
 * The whole of a body that keeps coming. The SDK's time limits end where the headers are in: a body that stalls after them
 * would be waited for until the function dies (aws-sdk-js-v3 #8098), so each piece has a time limit of its own.
 */
export async function collectBody(body: AsyncIterable<Uint8Array>, idleMs: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const iterator = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await within(iterator.next(), idleMs);
      if (next.done === true) return Buffer.concat(pieces);
      pieces.push(next.value);
    }
  } catch (error) {
    // Not awaited: where the body has stalled, its end stalls too.
    void iterator.return?.().catch(() => undefined);
    throw error;
  }
}

async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error(`the body stood still for ${milliseconds} ms`));
  }, milliseconds);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
