import { expect, it } from "vitest";
import { STRING_PRESETS } from "../../strings/settings.ts";
import { StringSynthesis } from "../../strings/synthesis.ts";
import { blockDigitBank } from "../../strings/testing/blockDigits.ts";
import { StringStream } from "./stringStream.ts";

const options = { bank: blockDigitBank(2, 1), settings: STRING_PRESETS.training, seed: 9 };

it("hands out the strings that one thread would make, in their order, whatever the number of workers", async () => {
  const synthesis = new StringSynthesis(options);
  const expected = Array.from({ length: 70 }, (_, i) => synthesis.draw(i));
  for (const workers of [1, 3]) {
    await using stream = new StringStream({ ...options, workers, ahead: 40 });
    expect([...(await stream.take(30)), ...(await stream.take(40))]).toEqual(expected);
  }
});

it("goes on from any string", async () => {
  await using stream = new StringStream({ ...options, workers: 2, from: 1000 });
  expect(await stream.next()).toEqual(new StringSynthesis(options).draw(1000));
});

it("gives more at once than it draws ahead", async () => {
  await using stream = new StringStream({ ...options, workers: 2, ahead: 4 });
  expect(await stream.take(60)).toHaveLength(60);
});

it("refuses strings after it was closed, and those that were still asked for", async () => {
  const stream = new StringStream({ ...options, workers: 1 });
  const asked = expect(stream.take(5000)).rejects.toThrow("the string stream is closed");
  await stream.close();
  await asked;
  await expect(stream.next()).rejects.toThrow("the string stream is closed");
});

it("hands a worker's error on", async () => {
  const settings = { ...options.settings, labels: { ...options.settings.labels, number: -1e9 } };
  const stream = new StringStream({ ...options, settings, workers: 1 });
  await expect(stream.next()).rejects.toThrow("leave nothing to draw");
  await stream.close();
});

it("refuses a number of workers that is none", () => {
  expect(() => new StringStream({ ...options, workers: 0 })).toThrow(
    "workers must be a whole number from 1, got 0",
  );
});
