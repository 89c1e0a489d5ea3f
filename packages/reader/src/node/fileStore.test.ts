import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as ort from "onnxruntime-node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ReaderError } from "../readerError.ts";
import { loadModel } from "./fileStore.ts";
import { shippedModels } from "./modelFiles.ts";
import { openReader } from "./openReader.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-models-"));
  await writeFile(join(folder, "broken.onnx"), "this is no model");
});
afterAll(() => rm(folder, { recursive: true }));

const refusal = async (nameOrFile: string): Promise<string> => {
  const error = await loadModel(ort, nameOrFile).catch((cause) => cause);
  expect(error).toBeInstanceOf(ReaderError);
  expect(error.message).not.toContain("\n");
  return error.message;
};

it("loads every model that ships, by its name", async () => {
  const names = await shippedModels();
  expect(names).toContain("seed-cnn");
  for (const name of names) {
    const model = await loadModel(ort, name);
    const characters = "classes" in model ? model.classes : model.alphabet.slice(0, 10);
    expect(characters).toEqual([..."0123456789"]);
  }
});

it("lists the known names when one is unknown", async () => {
  const message = await refusal("seed-cn");
  expect(message).toMatch(/^there is no model "seed-cn": known are .*seed-cnn.*; name one, or give the path/);
});

it("says which file is missing and which is not a model", async () => {
  expect(await refusal(join(folder, "none.onnx"))).toMatch(/^the model file ".*none\.onnx" does not exist/);
  expect(await refusal(join(folder, "broken.onnx"))).toMatch(/broken\.onnx": not an ONNX model/);
});

it("asks the model of characters where an alphabet or a format is beyond numbers, and refuses another that names none of it", async () => {
  const lineModel = async (choice: Parameters<typeof openReader>[1]) =>
    (await openReader(ort, choice)).models[0]!.id;
  expect(await lineModel({ alphabet: "letters" })).toBe("line-characters");
  expect(await lineModel({ format: "code:LLDD" })).toBe("line-characters");
  expect(await lineModel({ alphabet: "digits" })).toBe("line");
  // A format says itself what may be read.
  expect(await lineModel({ alphabet: "letters", format: "amount" })).toBe("line");
  await expect(openReader(ort, { alphabet: "letters", model: "line" })).rejects.toMatchObject({
    code: "unreadable-format",
  });
});
