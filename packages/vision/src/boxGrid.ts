import type { Box } from "./raster.ts";

/** Things that stand in boxes, looked up by place: a grid of cells, each with what touches it, in the order in which it came. */
export class BoxGrid<T> {
  readonly #cells = new Map<string, Map<number, T>>();
  readonly #width: number;
  readonly #height: number;
  #count = 0;

  /** @param width of a cell in pixels, Infinity for whole rows; @param height of a cell in pixels */
  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  add(box: Box, thing: T): void {
    const place = this.#count++;
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, new Map([[place, thing]]));
      else cell.set(place, thing);
    }
  }

  /** What may touch a box, each thing once, in the order in which it was first added; some of it may stand beside the box. */
  near(box: Box): T[] {
    const found = new Map<number, T>();
    for (const key of this.#keys(box))
      for (const [place, thing] of this.#cells.get(key) ?? []) found.set(place, thing);
    const inOrder = [...found].sort(([a], [b]) => a - b).map(([, thing]) => thing);
    return [...new Set(inOrder)];
  }

  *#keys({ x, y, width, height }: Box): Generator<string> {
    for (let row = Math.floor(y / this.#height); row * this.#height < y + height; row++) {
      const first = Math.floor(x / this.#width);
      const last = Math.floor((x + width) / this.#width);
      for (let column = first; column <= last; column++) yield `${column} ${row}`;
    }
  }
}
