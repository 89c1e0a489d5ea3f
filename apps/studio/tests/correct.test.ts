import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { studioOpener } from "./studioPage.ts";
import { numberRead } from "./writing.ts";

const openStudio = studioOpener();
const root = fileURLToPath(new URL("../../../", import.meta.url));

it("shows what somebody says that stands there, and saves the line as a folder that numera reads", async () => {
  const page = await openStudio({ serviceWorkers: "block" });
  await page.locator("input[type=file]").setInputFiles(join(root, "samples", "01-drawn.png"));
  const read = await numberRead(page, "\\d+");
  await page.keyboard.press("n");
  await page.getByRole("button", { name: "Change digit 2" }).click();
  const other = read[1] === "8" ? "3" : "8";
  await page.keyboard.type(other);
  await page.getByRole("button", { name: "That is right" }).click();
  const label = read[0] + other + read.slice(2);
  await numberRead(page, label);
  await page.getByText("Checked by you").waitFor();
  expect(await page.locator(".box").nth(1).textContent()).toBe(other);
  // Both dialogs close and open by themselves; this one opens when the other is gone.
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("h");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as labeled folder" }).click();
  const files = unzipSync(await readFile(await (await download).path()));
  expect(Buffer.from(files["labels.csv"]!).toString()).toBe(`file,label\n00001.png,${label}\n`);
  const folder = await mkdtemp(join(tmpdir(), "numera-labeled-"));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const args = [join(root, "packages/cli/bin/numera.js"), "read", folder, "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  // The line that was cut out reads as it did in its image.
  expect(JSON.parse(stdout)).toMatchObject({ text: read });
  await rm(folder, { recursive: true });
});

it("has the digit at hand that is pressed, and the network's share for each on demand alone", async () => {
  const page = await openStudio({ serviceWorkers: "block" });
  await page.locator("input[type=file]").setInputFiles(join(root, "samples", "01-drawn.png"));
  const read = await numberRead(page, "\\d+");
  const row = page.locator(".digit-row button");
  expect(await row.allTextContents()).toEqual([...read]);
  expect(await row.nth(2).getAttribute("title")).toMatch(/the network's share for this character: .*%/);
  const shares = page.locator(".character-shares li");
  expect(await shares.first().isVisible()).toBe(false);
  await page.getByText("What else it may be").click();
  expect(await shares.allTextContents()).toEqual(
    [...read].map((digit) => expect.stringMatching(`^${digit} .*%$`)),
  );
  await row.nth(2).click();
  await page.getByRole("dialog").getByLabel("The number").waitFor();
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await numberRead(page, `${read.slice(0, 2)}5${read.slice(3)}`);
});
