import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { expect, it } from "vitest";
import { pdfOf } from "./pdfOf.ts";
import { studioOpener } from "./studioPage.ts";
import { numberRead } from "./writing.ts";

const openStudio = studioOpener();
const root = fileURLToPath(new URL("../../../", import.meta.url));
const samples = join(root, "samples");
const expected: Record<string, string> = JSON.parse(await readFile(join(samples, "expected.json"), "utf8"));

const bring = (page: Page, ...files: string[]) => page.locator("input[type=file]").setInputFiles(files);

/** Files as a page gets them that are dropped or pasted. */
async function transfer(page: Page, event: "drop" | "paste", name: string, type: string, bytes: Uint8Array) {
  const sent = { event, name, type, bytes: Buffer.from(bytes).toString("base64") };
  await page.evaluate(async ({ event, name, type, bytes }) => {
    const data = new DataTransfer();
    const blob = await (await fetch(`data:${type};base64,${bytes}`)).blob();
    data.items.add(new File([blob], name, { type }));
    const made =
      event === "drop"
        ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
        : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.body.dispatchEvent(made);
  }, sent);
}

it("reads an image that is pasted", async () => {
  const page = await openStudio();
  await transfer(page, "paste", "image.png", "image/png", await readFile(join(samples, "01-drawn.png")));
  await numberRead(page, expected["01-drawn.png"]);
});

it("reads the pages of a PDF file that is dropped", async () => {
  const page = await openStudio();
  const photos = ["03-photo.jpg", "06-shadow.jpg"];
  const pdf = pdfOf(await Promise.all(photos.map((name) => readFile(join(samples, name)))));
  await transfer(page, "drop", "scan.pdf", "application/pdf", pdf);
  await page.getByText("2 images").waitFor();
  await numberRead(page, expected["03-photo.jpg"]);
  await page.getByRole("button", { name: /scan\.pdf, page 2/ }).click();
  await numberRead(page, expected["06-shadow.jpg"]);
});

it("gives each line of an image what else may stand on it", async () => {
  const page = await openStudio();
  await bring(page, join(samples, "05-two-lines.png"));
  await numberRead(page, expected["05-two-lines.png"]);
  const lines = expected["05-two-lines.png"]!.split("\n");
  expect(await page.locator(".verdict").textContent()).toBe("Sure · 2 lines");
  for (const [i, text] of lines.entries()) {
    // One probability a line: the confidence that its verdict comes of.
    const heading = page.locator(".line h3").nth(i);
    expect(await heading.textContent()).toMatch(new RegExp(`^${text}(> )?[\\d.]+ %$`));
    const first = page.locator(".line").nth(i).locator(".alternatives .digits").first();
    expect(await first.textContent()).toBe(text);
  }
});

it("reads the part that is kept of an image, and what was turned upright", async () => {
  const page = await openStudio();
  await bring(page, join(samples, "05-two-lines.png"));
  const [first] = expected["05-two-lines.png"]!.split("\n");
  await numberRead(page, expected["05-two-lines.png"]);
  for (const name of ["Turn left", "Turn right"]) await page.getByRole("button", { name }).click();
  await numberRead(page, expected["05-two-lines.png"]);
  await page.getByRole("button", { name: "Crop" }).click();
  // The lower edge up to the middle, by the keyboard alone.
  await page.getByRole("button", { name: /^bottom-right/ }).focus();
  for (let i = 0; i < 60; i++) {
    const { top, height } = await page.locator(".crop-frame").evaluate((frame: HTMLElement) => ({
      top: Number.parseFloat(frame.style.top),
      height: Number.parseFloat(frame.style.height),
    }));
    if (top + height <= 52) break;
    await page.keyboard.press("ArrowUp");
  }
  await page.getByRole("button", { name: "Keep this part" }).click();
  await numberRead(page, first);
});

it("reads a number that climbs steeply, and still does once the image is turned and tilted", async () => {
  const page = await openStudio();
  const steep = await sharp(join(samples, "01-drawn.png"))
    .rotate(-60, { background: "white" })
    .png()
    .toBuffer();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "steep.png", mimeType: "image/png", buffer: steep });
  const tilt = page.getByRole("slider", { name: "Tilt in degrees" });
  await tilt.waitFor();
  await page.locator(".result.read").waitFor();
  await numberRead(page, expected["01-drawn.png"]);
  await page.getByRole("button", { name: "Turn right" }).click();
  // By the keyboard: 60 steps of half a degree, back.
  await tilt.focus();
  for (let i = 0; i < 60; i++) await page.keyboard.press("ArrowLeft");
  expect(await tilt.inputValue()).toBe("-30");
  await numberRead(page, expected["01-drawn.png"]);
});

it("draws boxes on a picture in the colors of light surroundings, in the dark too", async () => {
  const page = await openStudio();
  await bring(page, join(samples, "03-photo.jpg"));
  await numberRead(page, expected["03-photo.jpg"]);
  const colors = async (colorScheme: "light" | "dark") => {
    await page.emulateMedia({ colorScheme });
    return await page.evaluate(() => {
      const colorOf = (where: string) => getComputedStyle(document.querySelector(where)!).color;
      return { box: colorOf(".picture .box"), text: colorOf(".result .number") };
    });
  };
  const [light, dark] = [await colors("light"), await colors("dark")];
  expect(dark.box).toBe(light.box);
  expect(dark.text).not.toBe(light.text);
});

it("takes a photo with the camera", async () => {
  const page = await openStudio();
  await page.getByRole("button", { name: "Camera" }).click();
  await page.getByRole("button", { name: "Take the photo" }).click();
  await page.locator(".picture canvas").waitFor();
  expect(await page.locator(".picture canvas").getAttribute("aria-label")).toMatch(/^Photo/);
});

it("says in a sentence what is wrong with a file, and reads the others", async () => {
  const page = await openStudio();
  const tiff = Object.keys(expected).find((name) => name.endsWith(".tif"))!;
  await bring(page, join(root, "README.md"), join(samples, tiff), join(samples, "01-drawn.png"));
  await page.getByText("3 images").waitFor();
  await page.getByRole("alert").filter({ hasText: "“README.md” is not an image; bring a PNG" }).waitFor();
  await page.getByRole("button", { name: tiff }).click();
  await page
    .getByRole("alert")
    .filter({ hasText: "is a TIFF file, which this browser does not open" })
    .waitFor();
  await page.getByRole("button", { name: "01-drawn.png" }).click();
  await numberRead(page, expected["01-drawn.png"]);
  const damaged = new TextEncoder().encode("%PDF-1.4 and nothing more");
  await transfer(page, "drop", "damaged.pdf", "application/pdf", damaged);
  await page.getByRole("alert").filter({ hasText: "“damaged.pdf” cannot be opened as PDF" }).waitFor();
});

it("saves the picture, a table and data of what was read", async () => {
  const page = await openStudio();
  await bring(page, join(samples, "01-drawn.png"));
  await numberRead(page, expected["01-drawn.png"]);
  const saved = async (button: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: button, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const csv = await saved("CSV");
  expect(csv.name).toBe("01-drawn.csv");
  expect(`${csv.bytes}`).toContain(`01-drawn.png,1,${expected["01-drawn.png"]},`);
  const json = await saved("JSON");
  expect(JSON.parse(`${json.bytes}`)).toMatchObject({ file: "01-drawn.png", text: expected["01-drawn.png"] });
  const picture = await saved("Picture");
  expect(picture.name).toBe("01-drawn-read.png");
  expect([...picture.bytes.subarray(1, 4)]).toEqual([..."PNG"].map((c) => c.charCodeAt(0)));
});
