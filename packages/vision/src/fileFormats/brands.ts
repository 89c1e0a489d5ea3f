import { startsWith } from "./startsWith.ts";

/** A file claims a handful of brands. */
const mostBrands = 32;

/** What an ISO base media file (HEIF, MP4, CR3) claims to be, its main brand first; nothing for other files. */
export function brandsOf(bytes: Uint8Array): string[] {
  if (!startsWith(bytes, "ftyp", 4) || bytes.length < 16) return [];
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0);
  const end = Math.min(length, bytes.length, 16 + 4 * mostBrands);
  const brands = [String.fromCharCode(...bytes.subarray(8, 12))];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(String.fromCharCode(...bytes.subarray(at, at + 4)));
  return brands;
}
