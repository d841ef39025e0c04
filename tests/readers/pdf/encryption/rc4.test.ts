import { expect, test } from 'vitest';
import { rc4 } from '../../../../lib/readers/pdf/encryption/rc4.ts';

/** RFC 6229, section 2, the first 16 bytes of the stream of keys. */
test.each([
  ['0102030405', 'b2396305f03dc027ccc3524a0a1118a8'],
  ['0102030405060708090a0b0c0d0e0f10', '9ac7cc9a609d1ef7b2932899cde41b97'],
])('the stream of the key %s is known', (key, stream) => {
  expect(rc4(Buffer.from(key, 'hex'), Buffer.alloc(16)).toString('hex')).toBe(stream);
});
