import { describe, expect, it } from "vitest";
import { matches } from "./format.ts";
import { formatUsages, parseFormat } from "./parseFormat.ts";

const noFiles = () => Promise.reject(new Error("no files here"));

describe("parseFormat", () => {
  it("finds a format by its name and hands it what stands behind the first colon", async () => {
    const format = await parseFormat("length:2-3", noFiles);
    expect(format.name).toBe("length:2-3");
    expect([matches(format, "12"), matches(format, "1")]).toEqual([true, false]);
    expect(matches(await parseFormat("regex:1:2", noFiles), "1:2")).toBe(true);
  });

  it("names the formats that there are where there is none of the name", async () => {
    await expect(parseFormat("lunh", noFiles)).rejects.toThrow(
      `there is no format "lunh"; there are ${formatUsages.join(", ")}`,
    );
    expect(formatUsages.join(" ")).toMatch(/digits.*length:N.*zip:FILE.*luhn.*regex:PATTERN.*list:FILE/);
  });

  it("is not misled by names that every object has", async () => {
    await expect(parseFormat("constructor", noFiles)).rejects.toThrow("there is no format");
  });
});

it("says of kinds that are loaded later how they are written as these say it themselves", async () => {
  const kinds = await Promise.all([
    import("./zip.ts").then((module) => module.zip),
    import("./list.ts").then((module) => module.list),
    import("./money.ts").then((module) => module.money),
    import("./code.ts").then((module) => module.code),
    import("./gtin.ts").then((module) => module.gtin),
    import("./iban.ts").then((module) => module.iban),
    import("./iso6346.ts").then((module) => module.iso6346),
    import("./vin.ts").then((module) => module.vin),
    import("./fraction.ts").then((module) => module.fraction),
    import("./percent.ts").then((module) => module.percent),
    import("./mod11.ts").then((module) => module.mod11),
    import("./luhn.ts").then((module) => module.luhn),
    import("./phone.ts").then((module) => module.phone),
    import("./amount.ts").then((module) => module.amount),
  ]);
  for (const { usage } of kinds) expect(formatUsages).toContain(usage);
});
