import type { Reader, Reading } from "@numera/reader";
import { decodeImage, type SharpModule } from "@numera/vision/node";

/** What is read on an image file; undefined where it cannot be decoded. */
export async function readImageFile(
  sharp: SharpModule,
  reader: Pick<Reader, "read">,
  path: string,
): Promise<Reading | undefined> {
  try {
    return await reader.read(await decodeImage(sharp, path, { name: path }));
  } catch {
    return undefined;
  }
}
