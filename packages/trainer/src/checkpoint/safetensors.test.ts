import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeSafetensors, encodeSafetensors } from "./safetensors.ts";

const tensors = fc.dictionary(
  fc.string({ minLength: 1 }).filter((name) => name !== "__metadata__" && name !== "__proto__"),
  fc
    .array(fc.float({ noNaN: true }))
    .map((values) => ({ shape: [values.length], data: Float32Array.from(values) })),
);

test("any tensors and metadata come back bit by bit", () => {
  fc.assert(
    fc.property(tensors, fc.string(), (named, note) => {
      const file = { tensors: new Map(Object.entries(named)), metadata: { note } };
      expect(decodeSafetensors(encodeSafetensors(file.tensors, file.metadata))).toEqual(file);
    }),
  );
});

test("the header stands as the format has it: its length, then JSON with types, shapes and offsets", () => {
  const bytes = encodeSafetensors(new Map([["w", { shape: [2, 1], data: Float32Array.of(1, -2) }]]));
  const length = bytes[0]!;
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  expect(header).toEqual({ __metadata__: {}, w: { dtype: "F32", shape: [2, 1], data_offsets: [0, 8] } });
  expect([...new Float32Array(bytes.slice(8 + length).buffer)]).toEqual([1, -2]);
});

test("a file cut at any byte is refused", () => {
  const bytes = encodeSafetensors(new Map([["w", { shape: [3], data: Float32Array.of(1, 2, 3) }]]));
  for (let end = 0; end < bytes.length; end++) {
    expect(() => decodeSafetensors(bytes.subarray(0, end))).toThrow("not a safetensors file");
  }
});

test("bytes that lie inside a larger buffer, as Node reads small files, are read from their own place", () => {
  const bytes = encodeSafetensors(new Map([["w", { shape: [2], data: Float32Array.of(5, 6) }]]));
  const shared = Buffer.alloc(1000, 7);
  shared.set(bytes, 123);
  const { tensors } = decodeSafetensors(shared.subarray(123, 123 + bytes.length));
  expect([...tensors.get("w")!.data]).toEqual([5, 6]);
});
