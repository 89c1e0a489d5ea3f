import { expect, test } from "vitest";
import { modelKindOf, modelProperties, parseModelMetadata } from "./index.ts";

const image = { name: "quadrants", classes: '["a","b"]', preprocessing: '{"size":[28,28],"box":20}' };
const line = {
  name: "tiny",
  alphabet: "07",
  preprocessing: '{"height":8,"margin":2,"stride":4}',
  ranges: '{"x0":1.5}',
};

test("the texts of an ONNX file become data, and the data the same texts", () => {
  const metadata = parseModelMetadata(line, "tiny.onnx");
  expect(metadata).toEqual({
    kind: "line",
    name: "tiny",
    alphabet: "07",
    preprocessing: { height: 8, margin: 2, stride: 4 },
    ranges: { x0: 1.5 },
  });
  expect(modelProperties(metadata)).toEqual(line);
  expect(modelProperties(parseModelMetadata(image, "x"))).toEqual(image);
});

test("a model's kind is that of the property that only it has", () => {
  expect([image, line, { name: "other" }].map(modelKindOf)).toEqual(["image", "line", undefined]);
});

test("properties of other programs are passed over", () => {
  expect(parseModelMetadata({ ...image, author: "somebody" }, "x")).not.toHaveProperty("author");
});

test.each([
  [
    { name: "other" },
    "a model with classes (of images) or an alphabet (of lines) in its metadata, got neither",
  ],
  [{ ...line, preprocessing: "{" }, "preprocessing must be JSON, got {"],
  [
    { ...line, preprocessing: '{"height":"abc","margin":2,"stride":4}' },
    'preprocessing.height must be a whole number from 1 to 512, got "abc"',
  ],
  [{ ...line, alphabet: "00" }, 'alphabet must be characters, no two alike, got "00"'],
  [{ ...line, ranges: '{"x0":-1}' }, "ranges.x0 must be a number above 0, got -1"],
  [{ ...image, classes: "[1,2]" }, "classes[0] must be a text that is not empty, got 1"],
  [{ ...image, classes: "[]" }, "classes must be a list of at least 1, got []"],
  [
    { alphabet: "07", preprocessing: line.preprocessing },
    "name is missing; it must be a text that is not empty",
  ],
])("malformed metadata are refused: %j", (properties, message) => {
  const parse = () => parseModelMetadata(properties as Record<string, string>, "bad.onnx");
  expect(parse).toThrow(message);
  expect(parse).toThrow(expect.objectContaining({ code: "invalid-model", file: "bad.onnx" }));
});
