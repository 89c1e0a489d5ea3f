import type { Random } from "@numera/random";
import { noiseField } from "./noise.ts";
import { type Color, type Picture, paint } from "./picture.ts";

/** How a hand-held camera sees a flat sheet. */
export interface View {
  readonly width: number;
  readonly height: number;
  /** Turn in degrees, clockwise. */
  readonly rotation: number;
  /** How much nearer the right and the lower edge are than the left and the upper one; 0 looks straight down. */
  readonly tiltX: number;
  readonly tiltY: number;
  /** Part of the sheet's width that the picture is wide. */
  readonly zoom: number;
}

/** The sheet as the camera sees it: rotation, perspective, bilinear sampling; past the sheet's edge its edge goes on. */
export function photograph(sheet: Picture, view: View): Picture {
  const angle = (view.rotation * Math.PI) / 180;
  const scale = (sheet.width * view.zoom) / view.width;
  return paint(view.width, view.height, (px, py) => {
    const x = px - view.width / 2;
    const y = py - view.height / 2;
    const depth = 1 + (view.tiltX * x) / view.width + (view.tiltY * y) / view.height;
    const u = (scale * (x * Math.cos(angle) + y * Math.sin(angle))) / depth + sheet.width / 2;
    const v = (scale * (y * Math.cos(angle) - x * Math.sin(angle))) / depth + sheet.height / 2;
    return sample(sheet, u, v);
  });
}

function sample({ width, height, data }: Picture, u: number, v: number): Color {
  const x = Math.min(width - 1.001, Math.max(0, u));
  const y = Math.min(height - 1.001, Math.max(0, v));
  const left = Math.floor(x);
  const top = Math.floor(y);
  const a = x - left;
  const b = y - top;
  const at = (top * width + left) * 3;
  const channel = (c: number) =>
    (data[at + c]! * (1 - a) + data[at + 3 + c]! * a) * (1 - b) +
    (data[at + width * 3 + c]! * (1 - a) + data[at + width * 3 + 3 + c]! * a) * b;
  return [channel(0), channel(1), channel(2)];
}

/** Multiplies every pixel by the light that falls there. */
export function light(picture: Picture, lightAt: (x: number, y: number) => Color): Picture {
  const { width, height, data } = picture;
  return paint(width, height, (x, y, i) => {
    const [red, green, blue] = lightAt(x / width, y / height);
    return [data[i * 3]! * red, data[i * 3 + 1]! * green, data[i * 3 + 2]! * blue];
  });
}

/** Adds a sensor's noise: fine grain of the given strength, stronger in brightness than in color. */
export function sensorNoise(picture: Picture, strength: number, random: Random): Picture {
  const { width, height, data } = picture;
  const grain = noiseField(random.at("grain"), width, height, 1.3);
  const [red, green, blue] = ["red", "green", "blue"].map((name) =>
    noiseField(random.at(name), width, height, 2.5),
  );
  return paint(width, height, (_x, _y, i) => [
    data[i * 3]! + strength * (grain[i]! + 0.5 * red![i]!),
    data[i * 3 + 1]! + strength * (grain[i]! + 0.5 * green![i]!),
    data[i * 3 + 2]! + strength * (grain[i]! + 0.5 * blue![i]!),
  ]);
}
