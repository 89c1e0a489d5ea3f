import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
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
    "e.HEIC",
    "f.jp2",
    "g.gif",
    "h.avif",
    "labels.csv",
    ".e.png",
    "sub/f.tif",
    ".hidden/g.png",
  ];
  for (const name of names) await writeFile(join(folder, name), "");
});
afterAll(() => rm(folder, { recursive: true }));

it("lists the images in a folder and its folders, by their bytes, hidden ones left out", async () => {
  const names = [
    "10.JPG",
    "9.tiff",
    "a.webp",
    "b.png",
    "c.bmp",
    "d.jpeg",
    "e.HEIC",
    "f.jp2",
    "g.gif",
    "h.avif",
    "sub/f.tif",
  ];
  expect(await listImages(folder)).toEqual(names.map((name) => join(folder, name)));
});

it("says what is wrong with a folder without images, a file and a missing folder", async () => {
  const refusal = (path: string) => listImages(path).catch((error) => error);
  const empty = await refusal(join(folder, "empty"));
  expect(empty).toBeInstanceOf(ImageError);
  expect(empty.message).toContain(
    "holds no images; give a folder of PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, HEIC or JPEG 2000 files",
  );
  expect((await refusal(join(folder, "b.png"))).message).toContain("is a file, not a folder");
  expect((await refusal(join(folder, "none"))).message).toContain("does not exist; check the path");
});

it("lists each folder once, whatever links lead to it, by its own place where it has one", async () => {
  const root = join(folder, "linked");
  for (const sub of ["b/deep", "elsewhere"]) await mkdir(join(root, sub), { recursive: true });
  await mkdir(join(folder, "outside"));
  for (const name of ["1.png", "b/2.png", "b/deep/3.png", "../outside/4.png"]) {
    await writeFile(join(root, name), "");
  }
  await symlink(root, join(root, "itself"));
  await symlink("../..", join(root, "b/deep/up"));
  await symlink("b", join(root, "a"));
  await symlink("../../outside", join(root, "elsewhere/out"));
  await symlink("../outside", join(root, "out"));
  await symlink("none", join(root, "broken.png"));
  const found = ["1.png", "b/2.png", "b/deep/3.png", "broken.png", "elsewhere/out/4.png"];
  expect(await listImages(root)).toEqual(found.map((name) => join(root, name)));
});

it("lists no folder as an image, whatever it is called", async () => {
  const root = join(folder, "named");
  await mkdir(join(root, "folder.png"), { recursive: true });
  await writeFile(join(root, "folder.png/1.png"), "");
  expect(await listImages(root)).toEqual([join(root, "folder.png/1.png")]);
});
