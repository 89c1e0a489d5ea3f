/**
 * A TIFF file with its first page alone: the directory of that page says that none follows. A decoder that counts the pages walks
 * through all of them, and through a circle of them until it notices. Other files, and those of one page, are as they were.
 *
 * @param bytes changed in place where `mayChange`, else copied
 * @see TIFF Revision 6.0, section 2; the BigTIFF file format (AWare Systems)
 */
export function firstPage(bytes: Uint8Array, mayChange: boolean): Uint8Array {
  const next = nextDirectory(bytes);
  if (next === undefined) return bytes;
  const page = mayChange ? bytes : bytes.slice();
  page.fill(0, next.at, next.at + next.length);
  return page;
}

/** Where the first directory says where the second is; undefined where it is the last. */
function nextDirectory(bytes: Uint8Array): { at: number; length: number } | undefined {
  if (bytes.length < 16) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const big = view.getUint16(2, little) === 43;
  const first = big ? Number(view.getBigUint64(8, little)) : view.getUint32(4, little);
  const [counting, entry, length] = big ? [8, 20, 8] : [2, 12, 4];
  if (first + counting > bytes.length) return undefined;
  const count = big ? Number(view.getBigUint64(first, little)) : view.getUint16(first, little);
  const at = first + counting + entry * count;
  if (at + length > bytes.length) return undefined;
  return bytes.subarray(at, at + length).some((byte) => byte !== 0) ? { at, length } : undefined;
}
