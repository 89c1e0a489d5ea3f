/**
 * Every view of the Studio, light and dark, on a desktop and on a phone, as docs/studio.md shows them: one picture for each
 * view. `npm run screenshots --workspace @numera/studio` makes docs/images/studio; with a folder behind `--` the single
 * screenshots go there, whole and uncompressed, to be looked at.
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromiumFlags, findChromium } from "@numera/tools/chromium";
import { chromium, type Page } from "playwright-core";
import sharp from "sharp";
import { buildStudio } from "../tests/buildStudio.ts";
import { serveFolder } from "../tests/serveFolder.ts";
import { drawn } from "../tests/studioPage.ts";
import { cameraFilm } from "./cameraFilm.ts";
import { fourInOne } from "./fourInOne.ts";
import { type View, views } from "./views.ts";

const screens = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 360, height: 800 },
} as const;

const pictures = fileURLToPath(new URL("../../../docs/images/studio", import.meta.url));
const single = process.argv[2];

/** One view on both screens in both themes. */
async function take(page: Page, { name, height = 800 }: View): Promise<void> {
  const shots: Buffer[] = [];
  await page.mouse.move(0, 0);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [screen, { width }] of Object.entries(screens)) {
      await page.setViewportSize({ width, height });
      // The sheet takes its new size in the first frame, and what is written on it its new place in the second.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      // What moves comes to rest.
      await page.waitForFunction(() =>
        document.getAnimations().every(({ playState }) => playState === "finished" || playState === "idle"),
      );
      await page.locator(".result.reading, .result.waiting").waitFor({ state: "detached" });
      const shot = await page.screenshot();
      shots.push(shot);
      if (single !== undefined)
        await sharp(shot).toFile(join(single, `${name}-${screen}-${colorScheme}.png`));
    }
  }
  await page.setViewportSize(screens.desktop);
  await page.emulateMedia({ colorScheme: "light" });
  await fourInOne(shots, join(pictures, `${name}.png`));
  console.log(name);
}

const folder = await mkdtemp(join(tmpdir(), "numera-screenshots-"));
await mkdir(pictures, { recursive: true });
if (single !== undefined) await mkdir(single, { recursive: true });
await buildStudio(join(folder, "studio"));
const film = await cameraFilm(join(folder, "camera.mjpeg"));
const { url, stop } = await serveFolder(join(folder, "studio"));
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    ...chromiumFlags,
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    `--use-file-for-fake-video-capture=${film}`,
  ],
});
try {
  const context = await browser.newContext({ viewport: screens.desktop, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(url);
  await drawn(page);
  for (const view of views) {
    await view.open(page);
    await take(page, view);
    await view.leave?.(page);
  }
} finally {
  await browser.close();
  stop();
  await rm(folder, { recursive: true });
}
