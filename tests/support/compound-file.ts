/** An OLE compound file with a directory of these names and nothing else. */
export function compoundFile(...names: readonly string[]): Uint8Array {
  const file = Buffer.alloc(512 + 128 * names.length);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  names.forEach((name, index) => {
    const at = 512 + 128 * index;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(2 * name.length + 2, at + 64);
    file.writeUInt8(2, at + 66);
  });
  return file;
}
