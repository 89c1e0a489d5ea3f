import { expect, it } from "vitest";
import { studioOpener } from "./studioPage.ts";
import { numberRead, write } from "./writing.ts";

const openStudio = studioOpener();

it("opens and reads without a network after the first visit, still isolated across origins", async () => {
  const page = await openStudio({});
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
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
