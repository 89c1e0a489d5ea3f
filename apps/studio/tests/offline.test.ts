import { expect, inject, it } from "vitest";
import { serveFolder } from "./serveFolder.ts";
import { studioOpener } from "./studioPage.ts";
import { numberRead, write } from "./writing.ts";

const openStudio = studioOpener();

it("opens and reads after the first visit where there is no server any more, still isolated across origins", async () => {
  const { url, stop } = await serveFolder(inject("folder"));
  const page = await openStudio({ baseURL: url });
  await page.evaluate(() => navigator.serviceWorker.ready);
  stop();
  await expect
    .poll(() =>
      fetch(url).then(
        () => "served",
        () => "gone",
      ),
    )
    .toBe("gone");
  await page.reload();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await write(page, "407", 200, 200);
  await numberRead(page, "407");
});

it("can be installed: a manifest with a name, a start and icons that are there, and nothing that Chromium misses", async () => {
  const page = await openStudio({});
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]")!;
    const found = await (await fetch(link.href)).json();
    const icons = await Promise.all(
      found.icons.map(async ({ src, type, sizes }: Record<"src" | "type" | "sizes", string>) => {
        const image = await createImageBitmap(await (await fetch(new URL(src, link.href))).blob()).catch(
          () => null,
        );
        return { type, sizes, is: image && `${image.width}x${image.height}` };
      }),
    );
    return { ...found, icons };
  });
  expect(manifest).toMatchObject({ name: "Numera Studio", display: "standalone", start_url: "./" });
  const inPixels = manifest.icons.filter(({ type }: { type: string }) => type === "image/png");
  expect(inPixels.length).toBeGreaterThan(1);
  for (const { sizes, is } of inPixels) expect(is).toBe(sizes);
  const devTools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devTools.send("Page.getInstallabilityErrors");
  // Playwright's contexts are private windows, in which nothing can be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
});
