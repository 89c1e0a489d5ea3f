import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { formatList, imageName } from "../fileFormats/imageFormat.ts";
import { ImageError } from "./imageError.ts";

/**
 * The image files in a folder and the folders in it, by their extensions, hidden ones left out; paths start
 * with `folder` and are sorted by their bytes (`10.png` before `9.png`), the same on every machine. A folder that several ways lead
 * to, as links can, counts once: by its own place where that is among them, and else by the first of its links.
 *
 * @throws ImageError for a path that is not a folder, or a folder without images
 */
export async function listImages(folder: string): Promise<string[]> {
  const images: string[] = [];
  const seen = new Set<string>();
  let folders = [""];
  while (folders.length > 0) {
    const links: string[] = [];
    // A folder's own folders come before what links lead to.
    for (let within = folders.pop(); within !== undefined; within = folders.pop()) {
      if (!(await isNew(join(folder, within), seen))) continue;
      for (const entry of await entriesOf(join(folder, within))) {
        if (entry.name.startsWith(".")) continue;
        const path = join(within, entry.name);
        if (entry.isDirectory()) folders.push(path);
        else if (entry.isSymbolicLink() && (await isFolder(join(folder, path)))) links.push(path);
        else if (imageName.test(entry.name)) images.push(path);
      }
    }
    folders = inOrder(links).reverse();
  }
  if (images.length === 0)
    throw new ImageError("no-images", `"${folder}" holds no images; give a folder of ${formatList} files`);
  return inOrder(images).map((image) => join(folder, image));
}

/** Whether no way has led to a folder yet. Folders are told apart by device and inode, as exact numbers. */
async function isNew(folder: string, seen: Set<string>): Promise<boolean> {
  const { dev, ino } = await stat(folder, { bigint: true }).catch((cause) => {
    throw refusal(folder, cause);
  });
  const key = `${dev} ${ino}`;
  return seen.size < seen.add(key).size;
}

function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((cause) => {
    throw refusal(folder, cause);
  });
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false, // What is wrong with it, decoding says.
  );
}

function inOrder(paths: readonly string[]): string[] {
  return [...paths].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function refusal(folder: string, cause: NodeJS.ErrnoException): ImageError {
  const { code } = cause;
  if (code === "ENOENT")
    return new ImageError("image-not-found", `"${folder}" does not exist; check the path`, { cause });
  if (code === "ENOTDIR")
    return new ImageError("unreadable-path", `"${folder}" is a file, not a folder`, { cause });
  return new ImageError("unreadable-path", `"${folder}" cannot be listed (${code ?? String(cause)})`, {
    cause,
  });
}
