/** Each code of an ImageError, by the mistake that it answers. */
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeImage } from "./decodeImage.ts";
import { encodePng } from "./encodePng.ts";
import type { ImageErrorCode } from "./imageError.ts";
import { maxFileBytes } from "./limits.ts";
import { listImages } from "./listImages.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-image-error-"));
});
afterAll(() => rm(folder, { recursive: true }));

const png = () => encodePng(sharp, { width: 4, height: 4, channels: 1, data: new Uint8Array(16) });

const mistakes: Readonly<Record<ImageErrorCode, () => Promise<unknown>>> = {
  "image-not-found": () => decodeImage(sharp, join(folder, "none.png")),
  "unreadable-path": () => decodeImage(sharp, folder),
  "not-a-file": () => decodeImage(sharp, "/dev/zero"),
  "too-many-bytes": async () => {
    const path = join(folder, "large.png");
    await writeFile(path, "");
    await truncate(path, maxFileBytes + 1);
    return decodeImage(sharp, path);
  },
  "not-an-image": () => decodeImage(sharp, new TextEncoder().encode("this is no picture")),
  "unsupported-format": () => decodeImage(sharp, new TextEncoder().encode("%PDF-1.7")),
  "empty-file": () => decodeImage(sharp, new Uint8Array(0)),
  "damaged-image": async () => decodeImage(sharp, (await png()).subarray(0, 40)),
  "too-many-pixels": async () => decodeImage(sharp, await png(), { maxPixels: 15 }),
  "no-images": async () => listImages(await mkdtemp(join(folder, "empty-"))),
};

test.each(Object.entries(mistakes))("%s", async (code, make) => {
  await expect(make()).rejects.toMatchObject({ name: "ImageError", code });
});
