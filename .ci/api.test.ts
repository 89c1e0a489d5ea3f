/** That each package's public API is the one that was last written down (`npm run api` writes it anew), and its main types. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Calibration, PageObject, Reading } from "@numera/contract";
import { type Alphabet, alphabetOf, encode } from "@numera/decoder";
import type { CanvasImage, DecodedLine, LineReader, Reader, Trace } from "@numera/reader";
import { openReader } from "@numera/reader/node";
import type { Raster } from "@numera/vision";
import { expect, expectTypeOf, test } from "vitest";
import { apiFolder, publicApi } from "./api.ts";

const api = publicApi();

test("every package has its API written down, and no other", () => {
  expect(readdirSync(apiFolder).sort()).toEqual([...api.keys()].map((name) => `${name}.txt`).sort());
});

test.each([...api])("the public API of %s is as it was written down", (name, text) => {
  expect(text).toBe(readFileSync(join(apiFolder, `${name}.txt`), "utf8"));
});

test("the main types are what users count on", () => {
  expectTypeOf(openReader).returns.resolves.toExtend<Reader>();
  expectTypeOf<Reader["read"]>().toEqualTypeOf<(image: Raster | CanvasImage) => Promise<Reading>>();
  expectTypeOf<Reader["trace"]>().returns.resolves.toExtend<Trace>();
  expectTypeOf<Reading["verdict"]>().toEqualTypeOf<"sure" | "check" | "none">();
  expectTypeOf<Reading["version"]>().toEqualTypeOf<2>();
  expectTypeOf<PageObject["value"]>().toEqualTypeOf<number | null>();
  expectTypeOf<Calibration["models"][number]["sha256"]>().toBeString();
  expectTypeOf<LineReader["decode"]>().returns.toEqualTypeOf<DecodedLine | undefined>();
  expectTypeOf(alphabetOf("01")).toEqualTypeOf<Alphabet>();
  expectTypeOf(encode).returns.toEqualTypeOf<number[]>();
});
