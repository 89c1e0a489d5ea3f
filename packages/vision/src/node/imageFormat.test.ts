import { expect, it } from "vitest";
import { imageFormat } from "./imageFormat.ts";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

it("tells a format by its first bytes", () => {
  expect(imageFormat(bytes("\x89PNG\r\n\x1a\n....."))).toBe("PNG");
  expect(imageFormat(bytes("\xff\xd8\xff\xe0"))).toBe("JPEG");
  expect(imageFormat(bytes("RIFF....WEBPVP8 "))).toBe("WebP");
  expect(imageFormat(bytes("II*\0"))).toBe("TIFF");
  expect(imageFormat(bytes("MM\0*"))).toBe("TIFF");
  expect(imageFormat(bytes("BM"))).toBe("BMP");
});

it("knows no other: text, SVG, sound in a RIFF, nothing at all", () => {
  for (const text of ["hello", "<svg/>", "RIFF....WAVE", "GIF89a", ""]) {
    expect(imageFormat(bytes(text))).toBeUndefined();
  }
});
