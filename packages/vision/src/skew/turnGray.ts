import type { Point } from "../draw/line.ts";
import type { GrayImage } from "../raster.ts";
import type { Transform } from "../transform.ts";

/** An image that was turned, and the way back. */
export interface TurnedImage {
  readonly image: GrayImage;
  /** From the turned image to the one that was given. */
  readonly back: Transform;
}

/**
 * Turns an image about its center by `degrees` counter-clockwise, so that lines that fall to the right by so much
 * come out level; bilinear. The turned image is as large as it must be to hold all of it, and white where there was
 * nothing.
 */
export function turnGray(gray: GrayImage, degrees: number): TurnedImage {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const width = Math.ceil(gray.width * Math.abs(cos) + gray.height * Math.abs(sin));
  const height = Math.ceil(gray.width * Math.abs(sin) + gray.height * Math.abs(cos));
  const given = (x: number, y: number): Point => {
    const [u, v] = [x - width / 2, y - height / 2];
    return [cos * u - sin * v + gray.width / 2, sin * u + cos * v + gray.height / 2];
  };
  const data = new Uint8Array(width * height).fill(255);
  const [lastX, lastY] = [gray.width - 1, gray.height - 1];
  for (let y = 0; y < height; y++) {
    const [startX, startY] = given(0.5, y + 0.5);
    for (let x = 0; x < width; x++) {
      const u = startX + cos * x - 0.5;
      const v = startY + sin * x - 0.5;
      if (u < -0.5 || v < -0.5 || u > lastX + 0.5 || v > lastY + 0.5) continue;
      const [left, top] = [Math.max(0, Math.floor(u)), Math.max(0, Math.floor(v))];
      const [a, b] = [Math.max(0, u - left), Math.max(0, v - top)];
      const at = top * gray.width + left;
      const right = left < lastX ? 1 : 0;
      const below = top < lastY ? gray.width : 0;
      const above = gray.data[at]! * (1 - a) + gray.data[at + right]! * a;
      data[y * width + x] =
        above * (1 - b) + (gray.data[at + below]! * (1 - a) + gray.data[at + below + right]! * a) * b + 0.5;
    }
  }
  return { image: { width, height, channels: 1, data }, back: [cos, sin, -sin, cos, ...given(0, 0)] };
}
