/**
 * Whether a TIFF file is a camera's raw photo (DNG, NEF, ARW, PEF): its first page is a small preview of what lies elsewhere, and reading
 * that would be reading another image. It says so by NewSubfileType, or by naming its version of DNG.
 *
 * @see TIFF Revision 6.0, section 8 (NewSubfileType); Adobe Digital Negative specification, chapter 4 (DNGVersion)
 */
export function isRawPhoto(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 8) return false;
  const little = bytes[0] === 0x49;
  const first = view.getUint32(4, little);
  if (view.getUint16(2, little) !== 42 || first + 2 > bytes.length) return false;
  const count = view.getUint16(first, little);
  for (let entry = first + 2; entry < first + 2 + 12 * count && entry + 12 <= bytes.length; entry += 12) {
    const tag = view.getUint16(entry, little);
    if (tag === dngVersion) return true;
    if (tag === newSubfileType && (view.getUint32(entry + 8, little) & reducedResolution) !== 0) return true;
  }
  return false;
}

const dngVersion = 50706;
const newSubfileType = 254;
const reducedResolution = 1;
