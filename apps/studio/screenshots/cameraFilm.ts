import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

/** What Chromium's camera films: a sample photo, as a film of one frame (MJPEG). @returns its path */
export async function cameraFilm(path: string): Promise<string> {
  const photo = fileURLToPath(new URL("../../../samples/03-photo.jpg", import.meta.url));
  const card = await sharp(photo).resize({ width: 680 }).toBuffer();
  const frame = await sharp({ create: { width: 1280, height: 720, channels: 3, background: "#6f5a41" } })
    .composite([{ input: card }])
    .jpeg()
    .toBuffer();
  await writeFile(path, frame);
  return path;
}
