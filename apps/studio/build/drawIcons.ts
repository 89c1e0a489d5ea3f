/**
 * The icons in pixels, as home screens want them, drawn from public/icon.svg: `npm run icons --workspace @numera/studio`.
 * Systems that cut icons to their own shape get one without rounded corners.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const folder = fileURLToPath(new URL("../public", import.meta.url));
const rounded = await readFile(`${folder}/icon.svg`, "utf8");
const square = rounded.replace(/ rx="\d+"/, "");

for (const [file, drawing, side] of [
  ["icon-192.png", rounded, 192],
  ["icon-512.png", rounded, 512],
  ["icon-maskable-512.png", square, 512],
  ["apple-touch-icon.png", square, 180],
] as const) {
  await sharp(Buffer.from(drawing), { density: (72 * side) / 64 })
    .resize(side, side)
    .png({ compressionLevel: 9, palette: true })
    .toFile(`${folder}/${file}`);
}
