import type { Box } from "@numera/vision";

/** What of a frame is moved: a corner, or the whole. */
export const handles = ["top-left", "top-right", "bottom-right", "bottom-left"] as const;
export type Handle = (typeof handles)[number] | "all";

/** A frame is at least so many pixels wide and high. */
const least = 8;

/** A frame within a picture after a part of it was moved by (dx, dy); it stays within, and its sides do not cross. */
export function moveHandle(
  { x, y, width, height }: Box,
  handle: Handle,
  dx: number,
  dy: number,
  picture: { readonly width: number; readonly height: number },
): Box {
  const within = (value: number, low: number, high: number) =>
    Math.round(Math.min(high, Math.max(low, value)));
  if (handle === "all") {
    return {
      x: within(x + dx, 0, picture.width - width),
      y: within(y + dy, 0, picture.height - height),
      width,
      height,
    };
  }
  let [left, top, right, bottom] = [x, y, x + width, y + height];
  if (handle.endsWith("left")) left = within(left + dx, 0, right - least);
  else right = within(right + dx, left + least, picture.width);
  if (handle.startsWith("top")) top = within(top + dy, 0, bottom - least);
  else bottom = within(bottom + dy, top + least, picture.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
