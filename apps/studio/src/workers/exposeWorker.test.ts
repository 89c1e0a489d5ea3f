import { MessageChannel } from "node:worker_threads";
import { ReaderError } from "@numera/reader";
import { type Endpoint, wrap } from "comlink";
import { expect, test } from "vitest";
import { exposeWorker } from "./exposeWorker.ts";

const worker = {
  twice: (x: number) => 2 * x,
  format(): string {
    throw new ReaderError("unreachable-error-rate", "there is no such rate");
  },
  word(): string {
    throw "out of order";
  },
};

test("a call's error comes to the page with its name, sentence and code", async () => {
  const { port1, port2 } = new MessageChannel();
  exposeWorker(worker, port1 as unknown as Endpoint);
  const page = wrap<typeof worker>(port2 as unknown as Endpoint);
  expect(await page.twice(21)).toBe(42);
  const error: unknown = await page.format().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: "ReaderError",
    code: "unreachable-error-rate",
    message: "there is no such rate",
  });
  await expect(page.word()).rejects.toThrow("out of order");
  port1.close();
  port2.close();
});
