/** The cipher of PDF 1.1 to 1.6, both ways; OpenSSL has it no more. */
export function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = scheduled(key);
  const out = Buffer.allocUnsafe(data.length);
  let [i, j] = [0, 0];
  for (let at = 0; at < data.length; at += 1) {
    i = (i + 1) & 255;
    const one = state[i] ?? 0;
    j = (j + one) & 255;
    const other = state[j] ?? 0;
    state[i] = other;
    state[j] = one;
    out[at] = (data[at] ?? 0) ^ (state[(one + other) & 255] ?? 0);
  }
  return out;
}

function scheduled(key: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  let j = 0;
  for (let i = 0; i < 256; i += 1) {
    const one = state[i] ?? 0;
    j = (j + one + (key[i % key.length] ?? 0)) & 255;
    state[i] = state[j] ?? 0;
    state[j] = one;
  }
  return state;
}
