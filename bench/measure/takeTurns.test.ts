import { expect, test } from "vitest";
import { Contender } from "./contender.ts";
import { takeTurns } from "./takeTurns.ts";

/** A contender in one line of JavaScript: its n-th answer claims `images(n)` images in a second. */
async function fake(name: string, images: string): Promise<Contender> {
  const script = `
    let n = 0;
    console.log('{"engine":"fake"}');
    process.stdin.on("data", (line) => console.log(JSON.stringify({ images: (${images}), seconds: 1, processorSeconds: 0, line: n++ })));
  `;
  return (await Contender.start(name, process.execPath, ["-e", script])).contender;
}

test("rounds hold each contender's images per second, without the warm-up round", async () => {
  const steady = await fake("steady", "100");
  const counting = await fake("counting", "n");
  const rounds = await takeTurns({ steady, counting }, 2, [1]);
  expect(rounds.map(({ imagesPerSecond }) => imagesPerSecond)).toEqual([
    { steady: 100, counting: 1 },
    { steady: 100, counting: 2 },
  ]);
  expect(rounds.every(({ otherLoad }) => otherLoad >= 0 && otherLoad <= 1)).toBe(true);
  steady.stop();
  counting.stop();
});

test("a contender that dies is named, with what it said last", async () => {
  const dying = Contender.start("broken", process.execPath, ["-e", "throw new Error('no torch here')"]);
  await expect(dying).rejects.toThrow(/broken ended without an answer.*no torch here/s);
});
