import type { Box } from "./raster.ts";

/** A box that touches more cells than this is looked at with every other. */
const mostCells = 4096;
/** A cell's key is its row times this, plus its column. */
const columns = 2 ** 26;

/** Things that stand in boxes, looked up by place: a grid of cells, each with what touches it, in the order in which it came. */
export class BoxGrid<T> {
  readonly #things: T[] = [];
  /** Places of what touches more cells than are counted. */
  readonly #large: number[] = [];
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
    if (this.#cellsOf(box) > mostCells) {
      this.#large.push(place);
      return;
    }
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [place]);
      else cell.push(place);
    });
  }

  /** What may touch a box, each thing once, in the order in which it was first added; some of it may stand beside the box. */
  near(box: Box): T[] {
    if (this.#cellsOf(box) > mostCells) return [...new Set(this.#things)];
    const places = new Set(this.#large);
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell !== undefined) for (const place of cell) places.add(place);
    });
    const inOrder = [...places].sort((a, b) => a - b).map((place) => this.#things[place]!);
    return [...new Set(inOrder)];
  }

  #cellsOf({ x, y, width, height }: Box): number {
    const columnsOf = Math.floor((x + width) / this.#width) - Math.floor(x / this.#width) + 1;
    return columnsOf * (Math.floor((y + height) / this.#height) - Math.floor(y / this.#height) + 1);
  }

  #visit({ x, y, width, height }: Box, visit: (key: number) => void): void {
    const [left, right] = [Math.floor(x / this.#width), Math.floor((x + width) / this.#width)];
    const bottom = Math.floor((y + height) / this.#height);
    for (let row = Math.floor(y / this.#height); row <= bottom; row++) {
      for (let column = left; column <= right; column++) visit(row * columns + column);
    }
  }
}
