import { expect, it, test } from "vitest";
import { imageFormat, imageName } from "./imageFormat.ts";
import { unreadFormat } from "./unreadFormat.ts";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const ftyp = (...brands: string[]) =>
  bytes(
    `\0\0\0${String.fromCharCode(12 + 4 * brands.length)}ftyp${brands[0]}\0\0\0\0${brands.slice(1).join("")}`,
  );

test.each([
  ["PNG", bytes("\x89PNG\r\n\x1a\n.....")],
  ["JPEG", bytes("\xff\xd8\xff\xe0")],
  ["WebP", bytes("RIFF....WEBPVP8 ")],
  ["TIFF", bytes("II*\0")],
  ["TIFF", bytes("MM\0*")],
  ["BMP", bytes("BM")],
  ["GIF", bytes("GIF89a")],
  ["AVIF", ftyp("avif", "mif1", "miaf")],
  ["AVIF", ftyp("mif1", "avif")],
  ["HEIC", ftyp("heic", "mif1")],
  ["HEIC", ftyp("mif1", "heix")],
  ["JPEG 2000", bytes("\0\0\0\x0cjP  \r\n\x87\n")],
  ["JPEG 2000", bytes("\xff\x4f\xff\x51")],
] as const)("%s is told by its first bytes", (format, file) => {
  expect(imageFormat(file)).toBe(format);
});

test.each([
  ["a PDF file", bytes("%PDF-1.7\n")],
  ["a PDF file", bytes("\n\n%PDF-1.4")],
  ["an SVG drawing", bytes('<?xml version="1.0"?>\n<svg xmlns="…">')],
  ["a Photoshop file", bytes("8BPS\0\x01")],
  ["a JPEG XL file", bytes("\xff\x0a")],
  ["a camera's raw photo", bytes("II*\0\x10\0\0\0CR\x02\0")],
  ["a camera's raw photo", ftyp("crx ", "isom")],
  ["a video", ftyp("qt  ")],
  ["a ZIP archive or an Office document", bytes("PK\x03\x04")],
] as const)("%s is known, and not read", (what, file) => {
  expect(imageFormat(file)).toBeUndefined();
  expect(unreadFormat(file)).toMatchObject({ what });
});

it("knows no other: text, sound in a RIFF, nothing at all", () => {
  for (const text of ["hello", "RIFF....WAVE", "....ftyp", ""]) {
    expect(imageFormat(bytes(text))).toBeUndefined();
    expect(unreadFormat(bytes(text))).toBeUndefined();
  }
});

it("tells images by their names, in capitals too", () => {
  const names = [
    "a.png",
    "a.JPG",
    "a.jpeg",
    "a.gif",
    "a.avif",
    "IMG_1.HEIC",
    "a.heif",
    "a.jp2",
    "a.j2k",
    "a.pdf",
    "a.txt",
  ];
  expect(names.filter((name) => !imageName.test(name))).toEqual(["a.pdf", "a.txt"]);
});
