import type { Input } from '../../lib/pipeline.ts';
import { frame } from './frames.ts';

/** All that a child is told: one frame with the input but its bytes, and then the bytes. */
export function requestOf({ bytes, ...rest }: Input): Buffer {
  return Buffer.concat([frame(JSON.stringify(rest)), bytes]);
}

export function inputOf(request: Buffer): Input {
  const end = 4 + request.readUInt32BE();
  const rest = JSON.parse(request.toString('utf8', 4, end)) as Omit<Input, 'bytes'>; // requestOf() wrote it
  return { ...rest, bytes: Uint8Array.from(request.subarray(end)) };
}
