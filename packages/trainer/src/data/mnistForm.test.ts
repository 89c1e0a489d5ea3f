import { describe, expect, it } from "vitest";
import { mnistForm } from "./mnistForm.ts";

/** A bar of ink 4 wide and 10 high in the top left corner of an image of 16x16. */
function bar(): Uint8Array {
  const image = new Uint8Array(256);
  for (let y = 0; y < 10; y++) image.fill(255, y * 16, y * 16 + 4);
  return image;
}

describe("mnistForm", () => {
  it("only scales images of 28x28 to 0..1", () => {
    const images = Uint8Array.from({ length: 784 }, (_, i) => i % 256);
    const form = mnistForm({ images, count: 1, height: 28, width: 28 });
    expect(form[255]).toBe(1);
    expect(form[256 + 51]).toBeCloseTo(0.2, 6);
  });

  it("fits another size into 20x20, aspect kept, and centers it by mass", () => {
    const form = mnistForm({ images: bar(), count: 1, height: 16, width: 16 });
    const inked = [...form.keys()].filter((at) => form[at]! > 0.5);
    const rows = inked.map((at) => Math.floor(at / 28));
    const columns = inked.map((at) => at % 28);
    expect([Math.min(...rows), Math.max(...rows)]).toEqual([4, 23]);
    expect([Math.min(...columns), Math.max(...columns)]).toEqual([10, 17]);
  });

  it("leaves an image without ink empty", () => {
    const form = mnistForm({ images: new Uint8Array(512), count: 2, height: 16, width: 16 });
    expect(form).toEqual(new Float32Array(2 * 784));
  });

  it("brings each image of several to its own place", () => {
    const images = new Uint8Array([...new Uint8Array(256), ...bar()]);
    const form = mnistForm({ images, count: 2, height: 16, width: 16 });
    expect(form.subarray(0, 784).some((value) => value > 0)).toBe(false);
    expect(form.subarray(784).some((value) => value > 0)).toBe(true);
  });
});
