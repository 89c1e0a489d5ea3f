import { readFile } from "node:fs/promises";
import { loadClassifier } from "@numera/reader";
import { loadMnist } from "@numera/trainer/node";
import * as ort from "onnxruntime-node";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { serveFolder } from "./serveFolder.ts";
import { drawn, studioOpener } from "./studioPage.ts";
import { violations } from "./violations.ts";
import { write } from "./writing.ts";

const openStudio = studioOpener();

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Train a network" });

async function begin(page: Page, times: string) {
  const dialog = dialogOf(page);
  await page.keyboard.press("g");
  await dialog.getByRole("combobox", { name: "Times through all images" }).selectOption(times);
  await dialog.getByRole("button", { name: "Train", exact: true }).click();
}

it("trains the seed CNN in the page: curves move, it pauses, reads what is written, and is as good as it says", async () => {
  const page = await openStudio();
  await begin(page, "2");
  const dialog = dialogOf(page);
  const loss = dialog.getByRole("img", { name: /^Loss from \d+\.\d\d to \d+\.\d\d$/ });
  await loss.waitFor({ timeout: 120_000 });

  // While it is paused the curve stands still, though what is written is read.
  await dialog.getByRole("button", { name: "Pause" }).click();
  await dialog.getByText("Paused").waitFor();
  await write(page, "7", 90, 40, 1, dialog.locator(".paper"));
  await dialog.locator(".digit-step").waitFor();
  const paused = await dialog.locator(".train-progress").textContent();
  await dialog.getByRole("button", { name: "Show it one of MNIST" }).click();
  await dialog.getByText(/^Read as \d; it is a \d$/).waitFor();
  expect(await dialog.locator(".train-progress").textContent()).toBe(paused);

  await dialog.getByRole("button", { name: "Go on" }).click();
  const done = dialog.getByText(/of the 1,000 digits that were kept out are read right/);
  await done.waitFor({ timeout: 900_000 });
  const said = Number.parseFloat((await done.textContent())!);
  expect(said).toBeGreaterThan(90);
  const [first, last] = (await loss.getAttribute("aria-label"))!.match(/\d+\.\d\d/g)!.map(Number);
  expect(last).toBeLessThan(0.3 * first!);
  const right = await dialog.locator(".confusion td.right").allTextContents();
  expect(right.map(Number).reduce((a, b) => a + b)).toBe(Math.round(10 * said));
  await write(page, "7", 90, 40, 1, dialog.locator(".paper"));
  await dialog.getByText("Read as 7", { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);

  // The file that is saved reads MNIST's test digits as well, outside the browser.
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save the file" }).click();
  const classifier = await loadClassifier(ort, await readFile(await (await download).path()));
  const { images, labels } = await loadMnist({ split: "test" });
  const count = 1000;
  const ink = Float32Array.from(images.subarray(0, 784 * count), (value) => value / 255);
  const probabilities = await classifier.classify(ink, count);
  let correct = 0;
  for (let i = 0; i < count; i++) {
    const row = probabilities.subarray(10 * i, 10 * i + 10);
    if (row.indexOf(Math.max(...row)) === labels[i]) correct++;
  }
  expect(correct).toBeGreaterThan(880);
}, 1_200_000);

it("stops when one has seen enough, with what was learned so far", async () => {
  const page = await openStudio();
  await begin(page, "8");
  const dialog = dialogOf(page);
  await dialog.getByText(/of what was kept out is read right/).waitFor({ timeout: 120_000 });
  await dialog.getByRole("button", { name: "That is enough" }).click();
  await dialog.getByText(/are read right, after \d+ steps/).waitFor({ timeout: 60_000 });
  expect(await dialog.locator(".confusion tbody tr").count()).toBe(10);
}, 900_000);

it("keeps the images to train on for use without a network once they were asked for", async () => {
  const { url, stop } = await serveFolder(inject("folder"));
  const page = await openStudio({ baseURL: url });
  await page.evaluate(() => navigator.serviceWorker.ready);
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().filter((request) => request.url.includes("mnist-")).length;
    });
  await page.reload();
  await drawn(page);
  expect(await kept()).toBe(0);
  await begin(page, "2");
  await dialogOf(page)
    .getByText(/step \d+ of/)
    .waitFor({ timeout: 120_000 });
  expect(await kept()).toBe(2);
  stop();
  await page.reload();
  await drawn(page);
  await begin(page, "2");
  await dialogOf(page)
    .getByText(/step \d+ of/)
    .waitFor({ timeout: 120_000 });
}, 900_000);
