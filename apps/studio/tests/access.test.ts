import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { studioOpener } from "./studioPage.ts";
import { numberRead, write } from "./writing.ts";

const openStudio = studioOpener();
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const sample = (name: string) => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url));

/** Waits until nothing moves any more: what comes and goes is looked at as it is in the end. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState === "finished" || playState === "idle"),
  );
}

/** What axe finds against WCAG 2.2 A and AA, a sentence each. */
async function violations(page: Page): Promise<string[]> {
  await settled(page);
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ runOnly: tags });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  });
  return found;
}

it.each(["light", "dark"] as const)("leaves axe nothing to find in any view, %s", async (colorScheme) => {
  const page = await openStudio({ colorScheme, serviceWorkers: "block" });
  expect(await violations(page), "empty sheet").toEqual([]);
  await write(page, "407", 200, 200);
  await numberRead(page, "407");
  expect(await violations(page), "number read").toEqual([]);
  for (const [key, name] of [
    ["b", "How it was read"],
    ["s", "Settings"],
    ["h", "History"],
    ["?", "Keys"],
    ["k", "Camera"],
    ["n", "What stands there?"],
    ["t", "Teach it your handwriting"],
    ["g", "Train a network"],
    ["m", "Models"],
    ["Enter", "Result"],
  ] as const) {
    await page.keyboard.press(key);
    const dialog = page.getByRole("dialog", { name });
    await dialog.waitFor();
    expect(await violations(page), name).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }
  await page.locator("input[type=file]").setInputFiles([sample("06-shadow.jpg"), sample("08-pencil.png")]);
  await page.getByText("2 images").waitFor();
  expect(await violations(page), "images").toEqual([]);
  await page.keyboard.press("x");
  await page.locator(".crop-frame").waitFor();
  expect(await violations(page), "crop").toEqual([]);
});

it("fits phones of 360 pixels: nothing is cut off at the side, and what is pressed is large enough", async () => {
  const page = await openStudio({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    serviceWorkers: "block",
  });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await write(page, "407", 30, 100);
  await numberRead(page, "407");
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.locator("input[type=file]").setInputFiles([sample("06-shadow.jpg"), sample("05-two-lines.png")]);
  await page.getByText("2 images").waitFor();
  expect(await overflow()).toBeLessThanOrEqual(0);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button")]
      .map((button) => [button.textContent || button.ariaLabel, button.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
      .map(([name]) => name),
  );
  expect(small).toEqual([]);
});

it("works by keyboard alone: open an image, look at its number, turn it, and go back to writing", async () => {
  const page = await openStudio();
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("o");
  await (await chooser).setFiles(sample("01-drawn.png"));
  const read = await numberRead(page, "\\d+");
  const focused = () =>
    page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
  for (let i = 0; i < 30 && (await focused()) !== "Turn right"; i++) await page.keyboard.press("Tab");
  expect(await focused()).toBe("Turn right");
  await page.keyboard.press("Enter");
  await page.keyboard.press("l");
  await numberRead(page, read);
  await page.keyboard.press("1");
  await page.getByText("The number appears here.").waitFor();
});
