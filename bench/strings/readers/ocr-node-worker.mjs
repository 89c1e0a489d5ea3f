// Reads images with @gutenye/ocr-node, whose folder is the first argument: a path a line in, a JSON object a line out.
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const found = createRequire(join(process.argv[2], "package.json")).resolve("@gutenye/ocr-node");
const { default: Ocr } = await import(pathToFileURL(found).href);
const ocr = await Ocr.create();
process.stdout.write('{"ready":true}\n');
for await (const path of createInterface({ input: process.stdin })) {
  const start = performance.now();
  let answer;
  try {
    const lines = await ocr.detect(path);
    answer = { lines: lines.map(({ text, mean }) => ({ text, mean })) };
  } catch (error) {
    answer = { lines: [], error: String(error) };
  }
  process.stdout.write(`${JSON.stringify({ ...answer, ms: performance.now() - start })}\n`);
}
