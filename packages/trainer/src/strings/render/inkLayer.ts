import { FIELD_EDGE, FIELD_SIDE, FIELD_UNIT } from "../bank/signedDistanceField.ts";
import { type Affine, emPerFieldPixel } from "../layout/glyph.ts";
import type { Path } from "../strokes/spline.ts";

/** A broad nib: strokes across `angle` (radians) are thinner by the share `contrast` than strokes along it. */
export interface Nib {
  readonly angle: number;
  readonly contrast: number;
}

/** Coverage from which a pixel counts as ink for a character's box. */
const INKED = 0.4;

/** How much of each pixel is inked, 0–1. Edges are smooth over one pixel: `distance to the edge + 1/2`, clamped. */
export class InkLayer {
  width = 0;
  height = 0;
  /** `[height, width]`, at the front of memory that only grows. */
  coverage = new Float32Array(0);
  /** Where the glyph drawn last has ink: first and last column and row; first beyond last where it has none. */
  readonly extent = new Int32Array(4);

  /** An empty layer of another size. */
  reset(width: number, height: number): void {
    this.width = width;
    this.height = height;
    if (this.coverage.length < width * height) this.coverage = new Float32Array(width * height);
    this.coverage.fill(0, 0, width * height);
    this.resetExtent();
  }

  resetExtent(): void {
    this.extent[0] = this.width;
    this.extent[1] = this.height;
    this.extent[2] = -1;
    this.extent[3] = -1;
  }

  /**
   * Draws a glyph of a bank.
   *
   * @param toPixels from the field's pixels to this layer's
   * @param growth how far each edge is moved outwards, in this layer's pixels
   */
  drawField(field: Uint8Array, toPixels: Affine, growth: number, nib: Nib | undefined): void {
    const [a, b, c, d, e, f] = toPixels;
    const determinant = a * d - b * c;
    const scale = emPerFieldPixel(toPixels);
    const corner = FIELD_SIDE;
    const left = Math.min(0, a * corner) + Math.min(0, c * corner) + e;
    const right = Math.max(0, a * corner) + Math.max(0, c * corner) + e;
    const top = Math.min(0, b * corner) + Math.min(0, d * corner) + f;
    const bottom = Math.max(0, b * corner) + Math.max(0, d * corner) + f;
    const x0 = Math.max(0, Math.floor(left));
    const x1 = Math.min(this.width, Math.ceil(right));
    const y0 = Math.max(0, Math.floor(top));
    const y1 = Math.min(this.height, Math.ceil(bottom));
    const [ia, ic] = [d / determinant, -c / determinant];
    const [ib, id] = [-b / determinant, a / determinant];
    const perUnit = scale / FIELD_UNIT;
    const offset = growth + 0.5 - FIELD_EDGE * perUnit;
    const [nx, ny] = nib === undefined ? [0, 0] : [Math.cos(nib.angle), Math.sin(nib.angle)];
    const thinning = nib === undefined ? 0 : nib.contrast;
    const last = FIELD_SIDE - 1;
    for (let y = y0; y < y1; y++) {
      const dx = x0 + 0.5 - e;
      const dy = y + 0.5 - f;
      let u = ia * dx + ic * dy - 0.5;
      let v = ib * dx + id * dy - 0.5;
      for (let x = x0, at = y * this.width + x0; x < x1; x++, at++, u += ia, v += ib) {
        if (!(u >= 0 && v >= 0 && u < last && v < last)) continue;
        const column = u | 0;
        const row = v | 0;
        const s = u - column;
        const t = v - row;
        const from = row * FIELD_SIDE + column;
        const p = field[from]!;
        const q = field[from + 1]!;
        const r = field[from + FIELD_SIDE]!;
        const w = field[from + FIELD_SIDE + 1]!;
        const value = (p + (q - p) * s) * (1 - t) + (r + (w - r) * s) * t;
        let covered = value * perUnit + offset;
        if (covered <= 0) continue;
        if (thinning !== 0) {
          const gx = q - p + w - r;
          const gy = r - p + w - q;
          const across = gx * nx + gy * ny;
          covered -= (thinning * across * across) / (gx * gx + gy * gy + 1e-3);
          if (covered <= 0) continue;
        }
        if (covered > 1) covered = 1;
        if (covered > this.coverage[at]!) this.coverage[at] = covered;
        if (covered > INKED) this.#mark(x, y);
      }
    }
  }

  /** Draws a polyline, its points in this layer's pixels, with round ends and joins. */
  drawPath(path: Path, halfWidth: number, nib: Nib | undefined): void {
    for (let i = 0; i + 3 < path.length || i === 0; i += 2) {
      const ax = path[i]!;
      const ay = path[i + 1]!;
      const bx = path.length > 2 ? path[i + 2]! : ax;
      const by = path.length > 2 ? path[i + 3]! : ay;
      this.#drawSegment(ax, ay, bx, by, halfWidth, nib);
    }
  }

  #drawSegment(
    ax: number,
    ay: number,
    bx: number,
    by: number,
    halfWidth: number,
    nib: Nib | undefined,
  ): void {
    const dx = bx - ax;
    const dy = by - ay;
    const square = dx * dx + dy * dy;
    let radius = halfWidth;
    if (nib !== undefined && square > 0) {
      const across = (dy * Math.cos(nib.angle) - dx * Math.sin(nib.angle)) ** 2 / square;
      radius -= nib.contrast * across;
    }
    // A line thinner than a pixel is a pixel wide and fainter.
    const strength = Math.min(1, 2 * Math.max(radius, 0.15));
    const reach = Math.max(radius, 0.5) + 0.5;
    const x0 = Math.max(0, Math.floor(Math.min(ax, bx) - reach));
    const x1 = Math.min(this.width, Math.ceil(Math.max(ax, bx) + reach));
    const y0 = Math.max(0, Math.floor(Math.min(ay, by) - reach));
    const y1 = Math.min(this.height, Math.ceil(Math.max(ay, by) + reach));
    const inverse = square > 0 ? 1 / square : 0;
    for (let y = y0; y < y1; y++) {
      const py = y + 0.5 - ay;
      for (let x = x0, at = y * this.width + x0; x < x1; x++, at++) {
        const px = x + 0.5 - ax;
        let t = (px * dx + py * dy) * inverse;
        t = Math.max(0, Math.min(1, t));
        const ox = px - t * dx;
        const oy = py - t * dy;
        const distance = ox * ox + oy * oy;
        if (distance >= reach * reach) continue;
        const depth = reach - Math.sqrt(distance);
        const covered = Math.min(1, depth) * strength;
        if (covered > this.coverage[at]!) this.coverage[at] = covered;
        if (covered > INKED) this.#mark(x, y);
      }
    }
  }

  #mark(x: number, y: number): void {
    const { extent } = this;
    if (x < extent[0]!) extent[0] = x;
    if (x > extent[2]!) extent[2] = x;
    if (y < extent[1]!) extent[1] = y;
    if (y > extent[3]!) extent[3] = y;
  }
}
