const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RECORD = 128;

/** Whether the bytes are an OLE compound file (MS-CFB): what Office wrote before OOXML, and the wrapping of an encrypted DOCX. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/**
 * Names of the streams and storages. Records of the directory stand at multiples of 128 bytes (MS-CFB 2.6.1), so they are found in a
 * damaged file too, without following its chains.
 */
export function compoundFileNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  for (let at = 512; at + RECORD <= bytes.length; at += RECORD) {
    const length = view.getUint16(at + 64, true);
    const type = view.getUint8(at + 66);
    if (length < 4 || length > 64 || length % 2 === 1 || ![1, 2, 5].includes(type)) continue;
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}
