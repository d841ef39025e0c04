const PREFIX = 4;

/** A text on a pipe: four bytes of length, then so many bytes of UTF-8. */
export function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const prefix = Buffer.alloc(PREFIX);
  prefix.writeUInt32BE(body.length);
  return Buffer.concat([prefix, body]);
}

/** Gives, for each piece of a pipe in turn, the texts that it completes. */
export function frameReader(): (piece: Buffer) => string[] {
  let held: Buffer[] = [];
  let size = 0;
  let wanted = PREFIX;
  return (piece) => {
    held.push(piece);
    size += piece.length;
    if (size < wanted) return []; // joined only when that can be enough: a long text would be copied once for each piece
    const { texts, rest } = unframe(Buffer.concat(held));
    held = [rest];
    size = rest.length;
    wanted = endOfFirst(rest);
    return texts;
  };
}

function unframe(bytes: Buffer): { readonly texts: string[]; readonly rest: Buffer } {
  const texts: string[] = [];
  let rest = bytes;
  for (let end = endOfFirst(rest); end <= rest.length; end = endOfFirst(rest)) {
    texts.push(rest.toString('utf8', PREFIX, end));
    rest = rest.subarray(end);
  }
  return { texts, rest };
}

function endOfFirst(bytes: Buffer): number {
  return bytes.length < PREFIX ? PREFIX : PREFIX + bytes.readUInt32BE();
}
