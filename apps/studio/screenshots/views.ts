import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { numberRead, write } from "../tests/writing.ts";

/** A view, how one comes there from the one before, and how one leaves it. */
export interface View {
  readonly name: string;
  /** Of the screens, in pixels, where 800 are too few to see it. */
  readonly height?: number;
  open(page: Page): Promise<void>;
  leave?(page: Page): Promise<void>;
}

const sample = (name: string) => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url));

async function press(page: Page, key: string, name: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole("dialog", { name }).waitFor();
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
}

/** Says that what is read stands there, so that there is something to teach. */
async function check(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Delete");
  await write(page, text, 150, 200);
  await page.locator(".result.read .number").waitFor();
  await press(page, "n", "What stands there?");
  await page.getByRole("textbox", { name: "The number" }).fill(text);
  await page.getByRole("button", { name: "That is right" }).click();
  await page.locator("dialog").waitFor({ state: "detached" });
}

export const views: readonly View[] = [
  { name: "empty", open: async (page) => page.locator(".invitation").waitFor() },
  {
    name: "write",
    async open(page) {
      await write(page, "4072", 60, 120, 1.2);
      await numberRead(page, "4072");
    },
  },
  { name: "result", open: (page) => press(page, "Enter", "Result"), leave: close },
  {
    name: "steps",
    height: 1800,
    async open(page) {
      await press(page, "b", "How it was read");
      await page.locator(".digit-step").nth(3).waitFor();
    },
    leave: close,
  },
  { name: "correct", open: (page) => press(page, "n", "What stands there?"), leave: close },
  { name: "settings", open: (page) => press(page, "s", "Settings"), leave: close },
  { name: "keys", open: (page) => press(page, "?", "Keys"), leave: close },
  {
    name: "images",
    async open(page) {
      const names = ["05-two-lines.png", "03-photo.jpg", "04-chalk.jpg", "07-ruled.png", "12-sideways.jpg"];
      await page.locator("input[type=file]").setInputFiles(names.map(sample));
      await page.getByText("5 images").waitFor();
    },
  },
  {
    name: "crop",
    async open(page) {
      await page.keyboard.press("x");
      await page.locator(".crop-frame").waitFor();
    },
    async leave(page) {
      await page.getByRole("button", { name: "Cancel" }).click();
    },
  },
  {
    name: "tilt",
    async open(page) {
      await page.getByRole("button", { name: "03-photo.jpg" }).click();
      await page.getByRole("slider", { name: "Tilt in degrees" }).fill("12.5");
      await page.locator(".result.read .number").waitFor();
    },
  },
  {
    name: "camera",
    async open(page) {
      await press(page, "k", "Camera");
      await page.getByRole("button", { name: "Take the photo" }).waitFor();
    },
    leave: close,
  },
  {
    name: "history",
    async open(page) {
      // What is read is kept once nothing has changed for a while.
      for (let tries = 0; tries < 20; tries++) {
        await press(page, "h", "History");
        await page.locator(".history li, .history .hint").first().waitFor();
        if ((await page.locator(".history li").count()) > 1) return;
        await close(page);
        await page.waitForTimeout(1000);
      }
    },
    leave: close,
  },
  {
    name: "teach",
    async open(page) {
      await page.keyboard.press("1");
      for (const text of ["407", "72", "204", "40", "270", "42", "704", "20"]) await check(page, text);
      await press(page, "t", "Teach it your handwriting");
      await page.getByRole("button", { name: "Learn" }).click();
      await page.getByRole("button", { name: "Keep and read with it" }).waitFor({ timeout: 0 });
    },
    leave: close,
  },
  {
    name: "train",
    height: 1000,
    async open(page) {
      await press(page, "g", "Train a network");
      await page.getByRole("button", { name: "Train", exact: true }).click();
      await page.getByText(/step 1\d\d of/).waitFor({ timeout: 0 });
      await page.getByRole("button", { name: "Pause" }).click();
      await write(page, "42", 60, 40, 1, page.locator(".try-it .paper"));
      await page.locator(".digit-step").nth(1).waitFor();
    },
    async leave(page) {
      await page.getByRole("button", { name: "Go on" }).click();
    },
  },
  {
    name: "trained",
    height: 1500,
    async open(page) {
      await page.locator(".confusion").waitFor({ timeout: 0 });
    },
    leave: close,
  },
  {
    name: "models",
    height: 2500,
    async open(page) {
      await press(page, "m", "Models");
      await page.getByRole("heading", { name: "seed-cnn" }).waitFor();
    },
    leave: close,
  },
];
