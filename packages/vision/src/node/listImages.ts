import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { ImageError } from "./imageError.ts";
import { formatList } from "./imageFormat.ts";

const imageName = /\.(png|jpe?g|webp|tiff?|bmp)$/i;

/**
 * The image files in a folder and the folders in it, by their extensions, hidden ones left out; paths start
 * with `folder` and are sorted by their bytes (`10.png` before `9.png`), the same on every machine.
 *
 * @throws ImageError for a path that is not a folder, or a folder without images
 */
export async function listImages(folder: string): Promise<string[]> {
  let entries: string[];
  try {
    entries = await readdir(folder, { recursive: true });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOENT")
      throw new ImageError("image-not-found", `"${folder}" does not exist; check the path`, { cause });
    if (code === "ENOTDIR")
      throw new ImageError("unreadable-path", `"${folder}" is a file, not a folder`, { cause });
    throw new ImageError("unreadable-path", `"${folder}" cannot be listed (${code ?? String(cause)})`, {
      cause,
    });
  }
  const images = entries
    .filter((entry) => imageName.test(entry) && !entry.split(sep).some((part) => part.startsWith(".")))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  if (images.length === 0)
    throw new ImageError("no-images", `"${folder}" holds no images; give a folder of ${formatList} files`);
  return images.map((image) => join(folder, image));
}
