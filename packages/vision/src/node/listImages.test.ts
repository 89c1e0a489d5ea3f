import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ImageError } from "./imageError.ts";
import { listImages } from "./listImages.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-list-"));
  for (const sub of ["sub", ".hidden", "empty"]) await mkdir(join(folder, sub));
  const names = [
    "b.png",
    "10.JPG",
    "9.tiff",
    "a.webp",
    "c.bmp",
    "d.jpeg",
    "labels.csv",
    ".e.png",
    "sub/f.tif",
    ".hidden/g.png",
  ];
  for (const name of names) await writeFile(join(folder, name), "");
});
afterAll(() => rm(folder, { recursive: true }));

it("lists the images in a folder and its folders, by their bytes, hidden ones left out", async () => {
  const names = ["10.JPG", "9.tiff", "a.webp", "b.png", "c.bmp", "d.jpeg", "sub/f.tif"];
  expect(await listImages(folder)).toEqual(names.map((name) => join(folder, name)));
});

it("says what is wrong with a folder without images, a file and a missing folder", async () => {
  const refusal = (path: string) => listImages(path).catch((error) => error);
  const empty = await refusal(join(folder, "empty"));
  expect(empty).toBeInstanceOf(ImageError);
  expect(empty.message).toContain("holds no images; give a folder of PNG, JPEG, WebP, TIFF or BMP files");
  expect((await refusal(join(folder, "b.png"))).message).toContain("is a file, not a folder");
  expect((await refusal(join(folder, "none"))).message).toContain("does not exist; check the path");
});
