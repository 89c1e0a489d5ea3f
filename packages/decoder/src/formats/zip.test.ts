import { describe, expect, it } from "vitest";
import { accepted, built } from "./testing/built.ts";
import { zip } from "./zip.ts";

describe("zip", () => {
  it("takes the codes of a list with a heading, or of the first column of a CSV file", async () => {
    const files = {
      "plain.txt": "DELIVERY ZIPCODE\n00601\n\n94103\r\n",
      "table.csv": '"94103","San Francisco"\n00601,Adjuntas',
    };
    for (const file of Object.keys(files)) {
      const automaton = await built(zip, file, files);
      expect(accepted(automaton, ["00601", "94103", "94104", "9410", "941030", ""])).toEqual([
        "00601",
        "94103",
      ]);
    }
  });

  it("says what is wrong with a file, and where", async () => {
    const files = { "odd.csv": "94103\nK1A 0B1\n", "empty.csv": "zip code\n" };
    await expect(built(zip)).rejects.toThrow("zip: expected a file behind the colon, as in zip:codes.csv");
    await expect(built(zip, "none.csv", files)).rejects.toThrow('zip: "none.csv" cannot be opened');
    await expect(built(zip, "odd.csv", files)).rejects.toThrow('"odd.csv" line 2: "K1A 0B1" holds "K"');
    await expect(built(zip, "empty.csv", files)).rejects.toThrow('zip: "empty.csv" lists nothing');
  });
});
