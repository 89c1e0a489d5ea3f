import sharp from "sharp";
import { expect, it } from "vitest";
import { studioOpener } from "./studioPage.ts";
import { write } from "./writing.ts";

const openStudio = studioOpener();

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "white" } })
    .png()
    .toBuffer();

it("says in a sentence, once, that the browser refuses WebAssembly", async () => {
  const page = await openStudio({ serviceWorkers: "block" }, (page) =>
    page.route("**/*", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": "script-src 'self'" };
      await route.fulfill({ response, headers });
    }),
  );
  const said = page.getByRole("alert").filter({ hasText: "does not let this page run WebAssembly" });
  await said.waitFor();
  await write(page, "7", 200, 200);
  await page.locator(".result.failed").waitFor();
  await page.getByRole("alert").nth(1).waitFor({ state: "detached" });
  expect(await said.textContent()).toBe(
    "The browser does not let this page run WebAssembly, which the reader needs. Allow it, or try another browser.",
  );
});

it("offers a photo instead of a camera that is not allowed", async () => {
  const page = await openStudio({ serviceWorkers: "block" }, (page) =>
    page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
    }),
  );
  await page.getByRole("button", { name: "Camera" }).click();
  const dialog = page.getByRole("dialog", { name: "Camera" });
  await dialog.getByRole("alert").filter({ hasText: "The camera was not allowed. Allow it" }).waitFor();
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Open a photo" }).click();
  await (await chooser).setFiles({ name: "blank.png", mimeType: "image/png", buffer: await blank(300, 200) });
  await dialog.waitFor({ state: "detached" });
  await page.getByText("No digits found: no ink found.").waitFor();
});

it("refuses an image of more than 100 megapixels by its size, and takes a photo of 24", async () => {
  const page = await openStudio();
  const bring = async (name: string, width: number, height: number) =>
    page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "image/png", buffer: await blank(width, height) });
  await bring("huge.png", 10_100, 10_000);
  await page
    .getByRole("alert")
    .filter({ hasText: "“huge.png” is 10,100 x 10,000 px, over the limit of 100 MP; make it smaller" })
    .waitFor();
  await bring("large.png", 6000, 4000);
  await page.getByText("No digits found: no ink found.").waitFor();
});
