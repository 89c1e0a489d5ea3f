/**
 * Makes the sample images and expected.json, anew and always the same:
 *
 *     npm run make --prefix samples
 *
 * The digits are curves through skeletons of our own (make/digits.ts), written by a hand with tremor and pressure;
 * no font and no image of anyone else is in them.
 */
import { writeFile } from "node:fs/promises";
import { Random } from "@numera/random";
import { scenes } from "./make/scenes.ts";

const SEED = 11;

const expected: Record<string, string> = {};
for (const { file, text, draw } of scenes) {
  await writeFile(new URL(file, import.meta.url), await draw(text, new Random(SEED).at(file)));
  expected[file] = text;
}
await writeFile(new URL("expected.json", import.meta.url), `${JSON.stringify(expected, null, 2)}\n`);
