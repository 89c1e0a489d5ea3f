import { expect, it } from "vitest";
import { measureProcess } from "./wholeProcess.ts";

const node = (script: string) => ({ command: process.execPath, args: ["-e", script] });

it("measures a process from its start to its end", async () => {
  const { seconds, processorSeconds = 0 } = await measureProcess(node("setTimeout(() => {}, 100)"));
  expect(seconds).toBeGreaterThan(0.1);
  expect(processorSeconds).toBeGreaterThanOrEqual(0);
});

it("gives a process its input", async () => {
  const script = "process.stdin.on('data', (data) => process.exit(String(data) === 'a line' ? 0 : 1))";
  await expect(measureProcess({ ...node(script), input: "a line" })).resolves.toMatchObject({});
});

it("says what a process that failed wrote to its stderr", async () => {
  await expect(measureProcess(node("console.error('no such image'); process.exit(2)"))).rejects.toThrow(
    "no such image",
  );
});
