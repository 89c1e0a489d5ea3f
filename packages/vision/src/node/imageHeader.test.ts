import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { imageFormat } from "../fileFormats/imageFormat.ts";
import { imageHeader } from "./imageHeader.ts";

const picture = (width: number, height: number, channels: 1 | 3 | 4) =>
  sharp({ create: { width, height, channels: channels === 4 ? 4 : 3, background: "#abc" } }).toColourspace(
    channels === 1 ? "b-w" : "srgb",
  );

describe("imageHeader", () => {
  it.each([
    ["gray JPEG", true, true, () => picture(31, 17, 1).jpeg()],
    ["JPEG", false, true, () => picture(31, 17, 3).jpeg()],
    [
      "progressive JPEG with EXIF",
      false,
      false,
      () => picture(31, 17, 3).jpeg({ progressive: true }).withExif({}),
    ],
    ["JPEG with an ICC profile", false, true, () => picture(31, 17, 3).jpeg().withIccProfile("p3")],
    ["CMYK JPEG", false, true, () => picture(31, 17, 3).toColourspace("cmyk").jpeg()],
    ["gray PNG", true, false, () => picture(31, 17, 1).png()],
    ["PNG", false, false, () => picture(31, 17, 3).png()],
    ["PNG with alpha", false, false, () => picture(31, 17, 4).png()],
    ["PNG with a palette", false, false, () => picture(31, 17, 3).png({ palette: true })],
    ["16-bit gray PNG", true, false, () => picture(31, 17, 3).toColourspace("grey16").png()],
  ] as const)("says of a %s what libvips says of it", async (_, gray, plain, make) => {
    const bytes = await make().toBuffer();
    const { width, height, space, hasAlpha: alpha } = await sharp(bytes).metadata();
    expect(imageHeader(bytes, imageFormat(bytes)!)).toEqual({ width, height, gray, alpha, plain });
    expect([width, height, space === "b-w" || space === "grey16"]).toEqual([31, 17, gray]);
  });

  it("finds the color that a PNG without alpha calls transparent", async () => {
    const png = await picture(31, 17, 1).png().toBuffer();
    const chunk = [0, 0, 0, 2, ...new TextEncoder().encode("tRNS"), 0, 9, 0, 0, 0, 0];
    const keyed = Uint8Array.of(...png.subarray(0, 33), ...chunk, ...png.subarray(33));
    expect(imageHeader(png, "PNG")).toMatchObject({ gray: true, alpha: false });
    expect(imageHeader(keyed, "PNG")).toMatchObject({ gray: true, alpha: true });
  });

  it("leaves other formats and headers that are cut short to the decoder", async () => {
    expect(imageHeader(await picture(31, 17, 3).webp().toBuffer(), "WebP")).toBeUndefined();
    const png = await picture(31, 17, 3).png().toBuffer();
    expect(imageHeader(png.subarray(0, 30), "PNG")).toBeUndefined();
    const jpeg = await picture(31, 17, 3).jpeg().toBuffer();
    for (let length = 3; length < 100; length++) {
      expect(imageHeader(jpeg.subarray(0, length), "JPEG")).toBeUndefined();
    }
  });

  it("takes any bytes without a fault, and ends", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom("PNG", "JPEG"), (tail, format) => {
        const start = format === "PNG" ? [137, 80, 78, 71, 13, 10, 26, 10] : [0xff, 0xd8, 0xff];
        const header = imageHeader(Uint8Array.of(...start, ...tail), format);
        expect(header === undefined || header.width * header.height > 0).toBe(true);
      }),
    );
  });
});
