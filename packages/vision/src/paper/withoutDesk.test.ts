import { expect, it } from "vitest";
import { grayOf, seededNumbers } from "../testing/pictures.ts";
import { sheetOfPaper } from "./sheetOfPaper.ts";
import { withoutDesk } from "./withoutDesk.ts";

const [width, height] = [640, 520];

/** A sheet from (120, 90) to (500, 430), lighter to the right, with a stroke on it, on boards with dark grain. */
function sheetOnWood() {
  const random = seededNumbers(3);
  const grain = Array.from({ length: height }, () => 70 + 70 * random());
  return grayOf(width, height, (x, y) => {
    if (x < 120 || x >= 500 || y < 90 || y >= 430) return grain[y]!;
    const ink = x >= 250 && x < 256 && y >= 200 && y < 260;
    return ink ? 40 : 180 + 0.1 * (x - 120);
  });
}

it("finds the outline of a sheet on a darker desk", () => {
  const corners = sheetOfPaper(sheetOnWood())!;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  for (const [found, edge] of [
    [Math.min(...xs), 120],
    [Math.max(...xs), 500],
    [Math.min(...ys), 90],
    [Math.max(...ys), 430],
  ] as const)
    expect(Math.abs(found - edge)).toBeLessThan(12);
});

it("paints the desk over in the sheet's brightness and leaves the ink", () => {
  const { data } = withoutDesk(sheetOnWood());
  expect(Math.min(...data.subarray(0, 80 * width))).toBeGreaterThan(170);
  expect(data[230 * width + 20]).toBeGreaterThan(170);
  expect(data[230 * width + 620]).toBeGreaterThan(200);
  expect(data[230 * width + 252]).toBe(40);
});

it("leaves a page that fills the image as it is, in the light and half in a shadow", () => {
  const lit = grayOf(width, height, (x, y) => (x % 90 < 6 && y % 120 < 60 ? 40 : 220));
  expect(withoutDesk(lit)).toBe(lit);
  const shaded = grayOf(
    width,
    height,
    (x, y) => (x % 90 < 6 && y % 120 < 60 ? 40 : 220) * (x < 320 ? 0.5 : 1),
  );
  expect(withoutDesk(shaded)).toBe(shaded);
});

it("leaves small images, which are of a field", () => {
  const field = grayOf(400, 300, (x, y) => (x > 80 && x < 320 && y > 60 && y < 240 ? 230 : 60));
  expect(withoutDesk(field)).toBe(field);
});
