import { csvFormatRow } from "d3-dsv";
import type { LabeledLine } from "../../storage/labeledLine.ts";

/** Labeled lines as a zip file that holds a folder for `numera finetune --strings`: labels.csv (file,label) and the images. */
export async function labeledFolder(lines: readonly LabeledLine[]): Promise<Blob> {
  // Only who takes lines along needs it.
  const { strToU8, zip } = await import("fflate");
  const files: Record<string, Uint8Array> = {};
  const rows = ["file,label\n"];
  for (const [i, { label, picture }] of lines.entries()) {
    const file = `${String(i + 1).padStart(5, "0")}.png`;
    files[file] = new Uint8Array(await picture.arrayBuffer());
    rows.push(`${csvFormatRow([file, label])}\n`);
  }
  files["labels.csv"] = strToU8(rows.join(""));
  const zipped = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    // PNG files do not become smaller.
    zip(files, { level: 0 }, (error, data) =>
      error ? reject(error) : resolve(data as Uint8Array<ArrayBuffer>),
    );
  });
  return new Blob([zipped], { type: "application/zip" });
}
