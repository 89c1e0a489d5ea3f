import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

/** What Chromium's camera films: a sample photo, as a film of one frame (MJPEG). @returns its path */
export async function cameraFilm(path: string): Promise<string> {
  const photo = fileURLToPath(new URL("../../../samples/03-photo.jpg", import.meta.url));
  const frame = await sharp(photo)
    .resize({ width: 1280, height: 720, fit: "contain", background: "#c3ad8b" })
    .jpeg()
    .toBuffer();
  await writeFile(path, frame);
  return path;
}
