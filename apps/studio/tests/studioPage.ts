import { chromiumFlags } from "@numera/tools/chromium";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";

/**
 * Opens Chromium for the tests of a file.
 * @returns opens the Studio on a page of its own; with options, in a context of its own that nobody has visited before
 */
export function studioOpener(): (
  options?: BrowserContextOptions,
  /** Done to the page before it is loaded. */
  prepare?: (page: Page) => Promise<unknown>,
) => Promise<Page> {
  let browser: Browser;
  let shared: BrowserContext;
  const size = { viewport: { width: 1280, height: 800 } };
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject("chromium"),
      args: [...chromiumFlags, "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
    });
    // What only works without a network is tested by itself; elsewhere the worker would cache 20 MB for every test.
    shared = await browser.newContext({ ...size, serviceWorkers: "block" });
  });
  afterEach(() => Promise.all(shared.pages().map((page) => page.close())));
  afterAll(() => browser?.close());
  return async (options, prepare) => {
    const context = options === undefined ? shared : await browser.newContext({ ...size, ...options });
    const page = await context.newPage();
    // Busy machines are slow; a test that hangs ends by its own limit soon after.
    page.setDefaultTimeout(90_000);
    page.on("pageerror", (error) => {
      throw error;
    });
    // Playwright answers the file picker some time after it is first asked to: from before the page opens on, so that no
    // test is faster.
    page.on("filechooser", () => {});
    await prepare?.(page);
    await page.goto(options?.baseURL ?? inject("studio"));
    await drawn(page);
    return page;
  };
}

/** Waits until the page was drawn: before that, it hears no keys. */
export async function drawn(page: Page): Promise<void> {
  await page.locator(".paper").waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
