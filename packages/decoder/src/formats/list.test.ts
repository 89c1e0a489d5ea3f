import { describe, expect, it } from "vitest";
import { list } from "./list.ts";
import { accepted, built } from "./testing/built.ts";

describe("list", () => {
  it("takes the entries of a file, with their separators or without", async () => {
    const automaton = await built(list, "ids.txt", { "ids.txt": "12-34\n567\n" });
    expect(accepted(automaton, ["12-34", "1234", "567", "123-4", "56", ""])).toEqual([
      "12-34",
      "1234",
      "567",
    ]);
  });

  it("refuses entries that no reader can read", async () => {
    const files = { "ids.txt": "1\nA-12\n" };
    await expect(built(list, "ids.txt", files)).rejects.toThrow('line 2: "A-12" holds "A"');
  });
});
