import { type Transform, transformPoint } from "../transform.ts";

/** What comes so near to the upper or lower edge, in pixels, may go on beyond it. */
const atEdge = 2;

/** Where an image ends that a page was turned from, or the page's own borders. */
export interface Edges {
  /** Whether a point (in pixels of the page) is at the upper or the lower edge, or nearer to it than `reach` pixels. */
  isAt(x: number, y: number, reach?: number): boolean;
}

/** @param back from the page's pixels to the image's, where the page was turned */
export function edgesOf({ height }: { readonly height: number }, back?: Transform): Edges {
  return {
    isAt(x, y, reach = 0) {
      const row = back === undefined ? y : transformPoint(back, [x, y])[1];
      const near = Math.max(atEdge, reach);
      return row <= near || row >= height - near;
    },
  };
}
