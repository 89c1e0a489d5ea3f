import { expect, it } from "vitest";
import { studioOpener } from "./studioPage.ts";
import { numberRead, write } from "./writing.ts";

const openStudio = studioOpener();

it("learns from lines that were checked, shows the loss and what both models read, and reads with its own then", async () => {
  const page = await openStudio({ serviceWorkers: "block" });
  const dialog = page.getByRole("dialog");
  await page.keyboard.press("t");
  await dialog.getByText("there are 0 so far").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  for (const text of ["407", "72", "204", "40"]) {
    await write(page, text, 200, 200);
    await numberRead(page, text);
    await page.keyboard.press("n");
    await dialog.getByRole("button", { name: "That is right" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.keyboard.press("Delete");
    await page.getByText("The number appears here.").waitFor();
  }
  await page.keyboard.press("t");
  await dialog.getByRole("button", { name: "Learn" }).click();
  await dialog.getByRole("img", { name: /^Loss from \d+\.\d\d to \d+\.\d\d$/ }).waitFor({ timeout: 120_000 });
  const keep = dialog.getByRole("button", { name: "Keep and read with it" });
  await keep.waitFor({ timeout: 300_000 });
  const own = await dialog.getByRole("row", { name: /^Your lines/ }).textContent();
  expect(own).toMatch(/[0-4] of 4.*[0-4] of 4/);
  const others = await dialog
    .getByRole("row", { name: /^Numbers of another hand/ })
    .getByRole("cell")
    .allTextContents();
  const [before, after] = others.map((text) => Number.parseInt(text, 10));
  // Half-way between both networks nearly all is still known.
  expect(after).toBeGreaterThanOrEqual(before! - 1);
  await keep.click();
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.press("s");
  await expect.poll(() => dialog.getByLabel("Model", { exact: true }).inputValue()).toBe("mine");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await write(page, "407", 200, 200);
  await numberRead(page, "407");
}, 600_000);
