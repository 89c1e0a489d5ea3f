import { expect, test } from "vitest";
import { refusal } from "./refusal.ts";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test.each([
  ["II*\0", "is a TIFF file, which this browser does not open; save it as PNG, or read it by “numera read”."],
  ["\0\0\0\x10ftypheic\0\0\0\0", "is a HEIC file, which this browser does not open; save it as JPEG"],
  ["\xff\x4f\xff\x51", "is a JPEG 2000 file, which this browser does not open"],
  ["8BPS", "is a Photoshop file, which is not read; export it as PNG."],
  ["\x89PNG\r\n\x1a\n", "is damaged, or an image of a kind that this browser does not open"],
  ["hello", "is not an image; bring a PNG, JPEG, WebP, BMP, GIF, AVIF or PDF file."],
])("a file that begins with %j %s", (start, sentence) => {
  expect(refusal("x", bytes(start))).toContain(`“x” ${sentence}`);
});
