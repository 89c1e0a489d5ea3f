/** A PDF file with a page for each JPEG image, a pixel as a point. */
export function pdfOf(images: readonly Uint8Array[]): Uint8Array {
  const chunks: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (...parts: (string | Uint8Array)[]) => {
    for (const part of parts) {
      const bytes = Buffer.from(part as string);
      chunks.push(bytes);
      length += bytes.length;
    }
  };
  const object = (number: number, ...parts: (string | Uint8Array)[]) => {
    offsets[number] = length;
    put(`${number} 0 obj\n`, ...parts, "\nendobj\n");
  };
  put("%PDF-1.4\n");
  object(1, "<</Type/Catalog/Pages 2 0 R>>");
  const kids = images.map((_, i) => `${3 + 3 * i} 0 R`).join(" ");
  object(2, `<</Type/Pages/Count ${images.length}/Kids[${kids}]>>`);
  for (const [i, image] of images.entries()) {
    const [page, content, picture] = [3 + 3 * i, 4 + 3 * i, 5 + 3 * i];
    const { width, height, components } = jpegSize(image);
    const draw = `${width} 0 0 ${height} 0 0 cm /I Do`;
    object(
      page,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents ${content} 0 R` +
        `/Resources<</XObject<</I ${picture} 0 R>>>>>>`,
    );
    object(content, `<</Length ${draw.length}>>stream\n${draw}\nendstream`);
    const space = components === 1 ? "DeviceGray" : "DeviceRGB";
    object(
      picture,
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${space}/BitsPerComponent 8` +
        `/Filter/DCTDecode/Length ${image.length}>>stream\n`,
      image,
      "\nendstream",
    );
  }
  const start = length;
  const count = 3 + 3 * images.length;
  const rows = Array.from(
    { length: count - 1 },
    (_, i) => `${String(offsets[i + 1]).padStart(10, "0")} 00000 n \n`,
  );
  put(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join("")}`);
  put(`trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`);
  return Buffer.concat(chunks);
}

/** From the start-of-frame segment. */
function jpegSize(bytes: Uint8Array): { width: number; height: number; components: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xc2) {
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
      };
    }
  }
  throw new Error("no JPEG");
}
