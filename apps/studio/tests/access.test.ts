import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { studioOpener } from "./studioPage.ts";
import { violations } from "./violations.ts";
import { numberRead, write } from "./writing.ts";

const openStudio = studioOpener();
const sample = (name: string) => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url));

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
  // It can be cropped once it is shown.
  await page.getByRole("button", { name: "Crop" }).waitFor();
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

it("opens a dialog by a key that is pressed before the browser has told that the last one was closed", async () => {
  const page = await openStudio();
  await page.keyboard.press("h");
  await page.getByRole("dialog", { name: "History" }).waitFor();
  for (const [key, name] of [
    ["m", "Models"],
    ["s", "Settings"],
    ["s", "Settings"],
  ] as const) {
    await page.evaluate(async (key) => {
      const dialog = document.querySelector("dialog")!;
      const told = new Promise((done) => dialog.addEventListener("close", done));
      dialog.close();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      await told;
    }, key);
    const dialog = page.getByRole("dialog", { name });
    await dialog.waitFor();
    expect(await page.locator("dialog[open]").count(), name).toBe(1);
  }
});
