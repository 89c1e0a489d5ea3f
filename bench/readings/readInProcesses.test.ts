import { expect, it } from "vitest";
import { loadSets } from "./labeledSets.ts";
import { isSure, textOf } from "./plainReading.ts";
import { readInProcesses } from "./readInProcesses.ts";

it("reads files by several readers, in the order asked, and says why one cannot be read", async () => {
  const [samples] = await loadSets("samples");
  const { path, label } = samples!.files[0]!;
  const [plain, formatted, missing] = await readInProcesses([
    { path, choice: {} },
    { path, choice: { format: "length:3" } },
    { path: `${path}.missing`, choice: {} },
  ]);
  if (!("lines" in plain! && "lines" in formatted!)) throw new Error("a sample was refused");
  expect([textOf(plain.lines), isSure(plain.lines)]).toEqual([label, true]);
  expect(plain.lines[0]!.characters.map(({ text }) => text).join("")).toBe(label);
  expect(plain.ms).toBeGreaterThan(0);
  expect(textOf(formatted.lines)).toHaveLength(3);
  expect(missing).toEqual({ error: expect.stringContaining(".missing") });
});
