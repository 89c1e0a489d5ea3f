import type { Locator, Page } from "playwright-core";

type Points = readonly (readonly [x: number, y: number])[];

const ellipse = (x: number, y: number, width: number, height: number): Points =>
  Array.from({ length: 30 }, (_, i) => {
    const angle = (-2 * Math.PI * i) / 28;
    return [x + (width * (1 + Math.sin(angle))) / 2, y + (height * (1 - Math.cos(angle))) / 2];
  });

/** How digits are written in a box of 60 x 100 pixels, a list of points for each stroke. */
const strokesOf: Readonly<Record<string, readonly Points[]>> = {
  "0": [ellipse(2, 2, 56, 96)],
  "2": [
    [
      [6, 22],
      [16, 6],
      [34, 2],
      [50, 12],
      [52, 30],
      [42, 50],
      [24, 74],
      [4, 96],
      [30, 96],
      [58, 96],
    ],
  ],
  "4": [
    [
      [42, 0],
      [22, 32],
      [0, 62],
      [30, 62],
      [60, 61],
    ],
    [
      [46, 34],
      [43, 66],
      [42, 100],
    ],
  ],
  "7": [
    [
      [2, 4],
      [30, 3],
      [58, 2],
      [44, 34],
      [32, 66],
      [24, 100],
    ],
  ],
};

/** Writes a number on a sheet with the mouse. @param x of the top left corner in the sheet, in pixels, as `y` */
export async function write(
  page: Page,
  text: string,
  x: number,
  y: number,
  size = 1,
  paper: Locator = page.locator(".paper"),
): Promise<void> {
  await paper.scrollIntoViewIfNeeded();
  const sheet = (await paper.boundingBox())!;
  for (const [i, digit] of [...text].entries()) {
    for (const points of strokesOf[digit]!) {
      const at = points.map(([u, v]) => [sheet.x + x + size * (i * 90 + u), sheet.y + y + size * v] as const);
      await page.mouse.move(...at[0]!);
      await page.mouse.down();
      for (const point of at) await page.mouse.move(...point, { steps: 2 });
      await page.mouse.up();
    }
  }
}

/** Waits until the page shows a number and is done reading. */
export async function numberRead(page: Page, wanted?: string): Promise<string> {
  const number = page.locator(".result.read .number");
  if (wanted !== undefined) await number.filter({ hasText: new RegExp(`^${wanted}$`) }).waitFor();
  return (await number.textContent()) ?? "";
}
