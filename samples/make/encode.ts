import sharp, { type Sharp } from "sharp";
import type { Picture } from "./picture.ts";

function bytes(picture: Picture): Buffer {
  return Buffer.from(Uint8ClampedArray.from(picture.data, (value) => Math.round(value * 255)));
}

function toSharp(picture: Picture): Sharp {
  return sharp(bytes(picture), { raw: { width: picture.width, height: picture.height, channels: 3 } });
}

export function png(picture: Picture): Promise<Buffer> {
  return toSharp(picture).png({ compressionLevel: 9, palette: true, colors: 64, dither: 0 }).toBuffer();
}

/** Grayscale PNG, as a scanner writes it. */
export function grayPng(picture: Picture): Promise<Buffer> {
  return toSharp(picture).grayscale().png({ compressionLevel: 9 }).toBuffer();
}

/** @param blur standard deviation of the lens's blur in pixels */
export function jpeg(picture: Picture, blur: number, quality: number): Promise<Buffer> {
  return toSharp(picture).blur(blur).jpeg({ quality, mozjpeg: true }).toBuffer();
}

/** A JPEG whose pixels lie on their left side, with the EXIF orientation (6) that sets them upright. */
export function sidewaysJpeg(picture: Picture, blur: number, quality: number): Promise<Buffer> {
  return toSharp(picture)
    .blur(blur)
    .rotate(-90)
    .jpeg({ quality, mozjpeg: true })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

export function webp(picture: Picture, quality: number): Promise<Buffer> {
  return toSharp(picture).webp({ quality }).toBuffer();
}

/** Ink on nothing: the picture's color with `coverage` as alpha. */
export function transparentPng(picture: Picture, coverage: Float32Array): Promise<Buffer> {
  const alpha = Buffer.from(Uint8ClampedArray.from(coverage, (value) => Math.round(value * 255)));
  return toSharp(picture)
    .joinChannel(alpha, { raw: { width: picture.width, height: picture.height, channels: 1 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** Grayscale TIFF with 16 bits a sample. */
export function tiff16(picture: Picture): Promise<Buffer> {
  const gray = Uint16Array.from({ length: picture.width * picture.height }, (_, i) => {
    const mean = (picture.data[i * 3]! + picture.data[i * 3 + 1]! + picture.data[i * 3 + 2]!) / 3;
    return Math.round(Math.min(1, Math.max(0, mean)) * 65535);
  });
  return sharp(gray, { raw: { width: picture.width, height: picture.height, channels: 1 } })
    .toColourspace("grey16")
    .tiff({ compression: "deflate", predictor: "horizontal" })
    .toBuffer();
}

/** BMP with 24 bits a pixel, which sharp does not write: two headers, then rows from the bottom up, blue first. */
export function bmp24(picture: Picture): Buffer {
  const { width, height } = picture;
  const source = bytes(picture);
  const rowLength = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + rowLength * height);
  file.write("BM", 0, "latin1");
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  file.writeUInt32LE(rowLength * height, 34);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3;
      const to = 54 + (height - 1 - y) * rowLength + x * 3;
      for (let c = 0; c < 3; c++) file[to + c] = source[from + 2 - c]!;
    }
  }
  return file;
}
