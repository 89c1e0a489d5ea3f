import type { Box } from "./raster.ts";

/** A cell's key is its row times this, plus its column. */
const columns = 2 ** 26;

/** Things that stand in boxes, looked up by place: a grid of cells, each with what touches it, in the order in which it came. */
export class BoxGrid<T> {
  readonly #things: T[] = [];
  /** Of each cell, the places in `#things`. */
  readonly #cells = new Map<number, number[]>();
  readonly #width: number;
  readonly #height: number;

  /** @param width of a cell in pixels, Infinity for whole rows; @param height of a cell in pixels */
  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  add(box: Box, thing: T): void {
    const place = this.#things.push(thing) - 1;
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [place]);
      else cell.push(place);
    });
  }

  /** What may touch a box, each thing once, in the order in which it was first added; some of it may stand beside the box. */
  near(box: Box): T[] {
    const places = new Set<number>();
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell !== undefined) for (const place of cell) places.add(place);
    });
    const inOrder = [...places].sort((a, b) => a - b).map((place) => this.#things[place]!);
    return [...new Set(inOrder)];
  }

  #visit({ x, y, width, height }: Box, visit: (key: number) => void): void {
    const [left, right] = [Math.floor(x / this.#width), Math.floor((x + width) / this.#width)];
    const bottom = Math.floor((y + height) / this.#height);
    for (let row = Math.floor(y / this.#height); row <= bottom; row++) {
      for (let column = left; column <= right; column++) visit(row * columns + column);
    }
  }
}
