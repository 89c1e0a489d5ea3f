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

it("can be installed: a manifest with a name, a start and an icon that is there", async () => {
  const page = await openStudio();
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]")!;
    const found = await (await fetch(link.href)).json();
    const icon = await fetch(new URL(found.icons[0].src, link.href));
    return { ...found, iconType: icon.headers.get("content-type") };
  });
  expect(manifest).toMatchObject({ name: "Numera Studio", display: "standalone", start_url: "./" });
  expect(manifest.iconType).toContain("image/svg+xml");
});
