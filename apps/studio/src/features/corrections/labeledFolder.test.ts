import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { type LabeledLine, labeledVersion } from "../../storage/labeledLine.ts";
import { labeledFolder } from "./labeledFolder.ts";

it("holds a picture for each line, and what stands on it in labels.csv", async () => {
  const line = (label: string, byte: number): LabeledLine => ({
    version: labeledVersion,
    key: label,
    when: 0,
    read: "",
    label,
    picture: new Blob([Uint8Array.of(byte)]),
  });
  const zip = await labeledFolder([line("407", 1), line("1,50", 2)]);
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  expect(Object.keys(files).sort()).toEqual(["00001.png", "00002.png", "labels.csv"]);
  expect(strFromU8(files["labels.csv"]!)).toBe('file,label\n00001.png,407\n00002.png,"1,50"\n');
  expect([...files["00002.png"]!]).toEqual([2]);
});
