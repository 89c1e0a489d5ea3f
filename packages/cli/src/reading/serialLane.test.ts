import type { Reader, Reading } from "@numera/reader";
import { blankReading } from "@numera/reader/testing";
import { expect, it } from "vitest";
import type { DecodedFile } from "./readFile.ts";
import { serialLane } from "./serialLane.ts";

it("reads one image at a time, in turn, and decodes the next one meanwhile, but no more", async () => {
  const events: string[] = [];
  const ends: PromiseWithResolvers<Reading>[] = [];
  const reader: Pick<Reader, "read"> = {
    async read({ width }) {
      events.push(`read ${width}`);
      ends.push(Promise.withResolvers());
      return ends.at(-1)!.promise;
    },
  };
  const decode = async (input: { file: string }): Promise<DecodedFile> => {
    events.push(`decode ${input.file}`);
    if (input.file === "2") return { file: "2", error: "damaged", code: "damaged-image" };
    return {
      ...input,
      raster: { width: Number(input.file), height: 1, channels: 1, data: new Uint8Array() },
    };
  };
  const lane = serialLane(Promise.resolve(reader), decode);
  const results = ["1", "2", "3", "4"].map((file) => lane({ input: { file } }));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  await settled();
  expect(events.splice(0)).toEqual(["decode 1", "decode 2", "read 1"]);
  ends[0]!.resolve(blankReading);
  await settled();
  expect(events.splice(0)).toEqual(["decode 3", "decode 4", "read 3"]);
  ends[1]!.resolve(blankReading);
  await settled();
  expect(events).toEqual(["read 4"]);
  ends[2]!.resolve(blankReading);
  const found = await Promise.all(results);
  expect(found.map((result) => ("error" in result ? result.error : result.file))).toEqual([
    "1",
    "damaged",
    "3",
    "4",
  ]);
});
