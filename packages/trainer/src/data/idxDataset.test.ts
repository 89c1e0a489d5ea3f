import { describe, expect, it } from "vitest";
import { serializeIdx } from "./idx.ts";
import { readIdxDataset } from "./idxDataset.ts";

const names = { name: "tiny", images: "tiny-images", labels: "tiny-labels" };
const images = serializeIdx([2, 1, 2], Uint8Array.of(0, 255, 255, 0));
const labels = serializeIdx([2], Uint8Array.of(3, 9));

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe("readIdxDataset", () => {
  it("joins images and labels under one name", async () => {
    const dataset = await readIdxDataset(images, labels, names);
    expect(dataset).toMatchObject({ name: "tiny", count: 2, height: 1, width: 2 });
    expect(Array.from(dataset.images)).toEqual([0, 255, 255, 0]);
    expect(dataset.classes[dataset.labels[1]!]).toBe("9");
  });

  it("gives a file and its .gz the same SHA-256", async () => {
    const plain = await readIdxDataset(images, labels, names);
    const packed = await readIdxDataset(await gzip(images), await gzip(labels), names);
    expect(packed.sha256).toEqual(plain.sha256);
    expect(plain.sha256["tiny-labels"]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("refuses counts that differ", async () => {
    const three = serializeIdx([3], Uint8Array.of(1, 2, 3));
    await expect(readIdxDataset(images, three, names)).rejects.toThrow(
      "tiny-labels: byte 4: expected 2 labels, as many as tiny-images has images, got 3",
    );
  });

  it("refuses a label without a class, at its byte", async () => {
    const stray = serializeIdx([2], Uint8Array.of(3, 10));
    await expect(readIdxDataset(images, stray, names)).rejects.toThrow(
      "tiny-labels: byte 9: expected a label below 10 (0 1 2 3 4 5 6 7 8 9), got 10 for image 1",
    );
  });

  it("takes other classes", async () => {
    const letters = { ...names, classes: ["A", "B", "C", "D"] };
    expect((await readIdxDataset(images, serializeIdx([2], Uint8Array.of(0, 3)), letters)).classes[3]).toBe(
      "D",
    );
    await expect(readIdxDataset(images, labels, letters)).rejects.toThrow("a label below 4 (A B C D), got 9");
  });
});
