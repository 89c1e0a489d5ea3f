/**
 * A GIF file with its first image alone, so that a decoder that looks through all of an animation's images has one. Other files, and
 * damaged ones, are as they were.
 *
 * @see Graphics Interchange Format, version 89a, sections 17 to 24
 */
export function firstFrame(bytes: Uint8Array): Uint8Array {
  const end = endOfFirstImage(bytes);
  if (end === undefined || bytes[end] === trailer) return bytes;
  const frame = bytes.slice(0, end + 1);
  frame[end] = trailer;
  return frame;
}

const trailer = 0x3b;
const extension = 0x21;
const imageDescriptor = 0x2c;

function endOfFirstImage(bytes: Uint8Array): number | undefined {
  let at = 13 + colorTable(bytes[10] ?? 0);
  while (bytes[at] === extension) at = endOfBlocks(bytes, at + 2);
  if (bytes[at] !== imageDescriptor) return undefined;
  const end = endOfBlocks(bytes, at + 11 + colorTable(bytes[at + 9] ?? 0));
  return end < bytes.length ? end : undefined;
}

/** The bytes of a color table, by the flags of what it belongs to. */
function colorTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Blocks begin with their length; one of length 0 is the last. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + bytes[at]!;
  return at + 1;
}
