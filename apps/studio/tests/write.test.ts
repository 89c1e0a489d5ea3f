import { expect, it } from "vitest";
import { drawn, studioOpener } from "./studioPage.ts";
import { numberRead, write } from "./writing.ts";

const openStudio = studioOpener();

it("reads what is written with the mouse, stroke by stroke, and follows undo, redo and a clear sheet", async () => {
  const page = await openStudio();
  await write(page, "40", 200, 200);
  expect(await numberRead(page, "40")).toBe("40");
  await write(page, "7", 380, 200);
  expect(await numberRead(page, "407")).toBe("407");
  expect(await page.locator(".box").count()).toBe(3);
  await page.keyboard.press("Control+z");
  await numberRead(page, "40");
  await page.keyboard.press("Control+y");
  await numberRead(page, "407");
  await page.keyboard.press("Delete");
  await page.getByText("The number appears here.").waitFor();
  expect(await page.locator(".box").count()).toBe(0);
  await page.keyboard.press("Control+z");
  await numberRead(page, "407");
});

it("reads several lines, top to bottom", async () => {
  const page = await openStudio();
  await write(page, "72", 200, 80);
  await write(page, "420", 200, 300);
  await numberRead(page, "72\n420");
});

it("erases the strokes that the eraser touches", async () => {
  const page = await openStudio();
  await write(page, "407", 200, 200);
  await numberRead(page, "407");
  await page.getByRole("button", { name: "Eraser" }).click();
  const sheet = (await page.locator(".paper").boundingBox())!;
  await page.mouse.move(sheet.x + 370, sheet.y + 250);
  await page.mouse.down();
  await page.mouse.move(sheet.x + 440, sheet.y + 260, { steps: 8 });
  await page.mouse.up();
  await numberRead(page, "40");
});

it("reads what a finger and a pen with pressure write", async () => {
  const page = await openStudio();
  for (const pointerType of ["touch", "pen"]) {
    await page.evaluate((type) => {
      const paper = document.querySelector(".paper")!;
      const { left, top } = paper.getBoundingClientRect();
      paper.setPointerCapture = () => {}; // There is no such pointer.
      const send = (name: string, x: number, y: number) =>
        paper.dispatchEvent(
          new PointerEvent(name, {
            bubbles: true,
            pointerId: 7,
            pointerType: type,
            pressure: type === "pen" ? 0.3 + x / 2000 : 0.5,
            clientX: left + x,
            clientY: top + y,
            button: 0,
          }),
        );
      const stroke = [
        [300, 200],
        [380, 198],
        [360, 250],
        [340, 320],
      ] as const;
      send("pointerdown", ...stroke[0]);
      for (const [i, [x, y]] of stroke.slice(1).entries()) {
        const [fromX, fromY] = stroke[i]!;
        for (let s = 1; s <= 8; s++)
          send("pointermove", fromX + ((x - fromX) * s) / 8, fromY + ((y - fromY) * s) / 8);
      }
      send("pointerup", ...stroke[3]);
    }, pointerType);
    await numberRead(page, "7");
    await page.keyboard.press("Delete");
  }
});

it("copies the number, and shows it large", async () => {
  const page = await openStudio();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await write(page, "407", 200, 200);
  await numberRead(page, "407");
  // It says so for a moment only: who looks afterwards may come late.
  const copied = page.getByText("Copied").waitFor();
  await page.keyboard.press("c");
  await copied;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("407");
  await page.locator("button.number").click();
  expect(await page.getByRole("dialog", { name: "Result" }).locator(".number").textContent()).toBe("407");
});

it("reads with the format and the threshold that are chosen, and says why that is doubtful", async () => {
  // Settings are kept: in a context of its own they reach no other test.
  const page = await openStudio({ serviceWorkers: "block" });
  await write(page, "407", 200, 200);
  await numberRead(page, "407");
  await page.keyboard.press("s");
  await page.getByLabel("What stands there").selectOption({ label: "So many digits" });
  await page.getByLabel("How many").fill("x");
  await page
    .getByText(/length/)
    .filter({ hasText: "x" })
    .waitFor();
  await page.getByLabel("How many").fill("4");
  // How probable four digits are where three stand is the model's to say; this sure it is not.
  await page.getByRole("slider", { name: "Accept from" }).fill("0.99");
  await page.keyboard.press("Escape");
  await page.locator(".verdict.doubtful").waitFor();
  await numberRead(page, "\\d{4}");
  expect(await page.locator(".reasons").textContent()).toContain('without the format length:4 "407" is read');
});

it("reads any number again once no format is asked for any more", async () => {
  const page = await openStudio({ serviceWorkers: "block" });
  await write(page, "407", 200, 200);
  await numberRead(page, "407");
  await page.keyboard.press("s");
  const format = page.getByLabel("What stands there");
  await format.selectOption({ label: "So many digits" });
  await page.getByLabel("How many").fill("4");
  await numberRead(page, "\\d{4}");
  await format.selectOption({ label: "Digits, any number" });
  await numberRead(page, "407");
});

it("shows the steps behind a reading: a column of ten bars for each digit", async () => {
  const page = await openStudio();
  await write(page, "407", 200, 200);
  await numberRead(page, "407");
  await page.getByRole("button", { name: "How it was read" }).click();
  await page.locator(".digit-step").nth(2).waitFor();
  expect(await page.locator(".digit-step").count()).toBe(3);
  expect(await page.locator(".digit-step .best").allTextContents()).toEqual([
    expect.stringMatching(/^4/),
    expect.stringMatching(/^0/),
    expect.stringMatching(/^7/),
  ]);
});

it("keeps a drawing in the history, and brings it back after a reload", async () => {
  // In a browser that has kept nothing yet.
  const page = await openStudio({ serviceWorkers: "block" });
  await write(page, "407", 200, 200);
  await numberRead(page, "407");
  // It is kept once nothing has changed for a while; where one writes slowly, what was written first is kept before.
  const kept = async () => {
    const dialog = page.getByRole("dialog", { name: "History" });
    await page.keyboard.press("h");
    // What was kept, or that nothing was.
    await dialog.locator("li, .hint").first().waitFor();
    const count = await dialog.locator("li", { hasText: "407" }).count();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    return count;
  };
  await expect.poll(kept, { timeout: 90_000, interval: 1000 }).toBeGreaterThan(0);
  await page.reload();
  await drawn(page);
  await page.keyboard.press("h");
  await page.getByRole("dialog").locator("li", { hasText: "407" }).first().click();
  await numberRead(page, "407");
});

it("keeps what was read in the history also where the sheet is cleared at once", async () => {
  const page = await openStudio({ serviceWorkers: "block" });
  await write(page, "72", 200, 200);
  await numberRead(page, "72");
  await page.keyboard.press("Delete");
  await page.getByText("The number appears here.").waitFor();
  const dialog = page.getByRole("dialog", { name: "History" });
  await expect
    .poll(async () => {
      await page.keyboard.press("h");
      await dialog.locator("li, .hint").first().waitFor();
      const count = await dialog.locator("li", { hasText: "72" }).count();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      return count;
    })
    .toBe(1);
});
