import type { Graph, Tensor } from "@numera/graph";
import { type Affine, compose, identity } from "../augment/affine.ts";

/** One way to look at an image: turned and scaled about its center. */
export interface View {
  /** Degrees. */
  readonly rotation: number;
  /** Above 1 the digit looks larger. */
  readonly zoom: number;
}

/** The views of test-time augmentation: the image itself, turned either way, smaller and larger. */
export const VIEWS: readonly View[] = [
  { rotation: 0, zoom: 1 },
  { rotation: -8, zoom: 1 },
  { rotation: 8, zoom: 1 },
  { rotation: 0, zoom: 0.93 },
  { rotation: 0, zoom: 1.07 },
];

const SIDE = 28;

/** The images as the view shows them, by one GridSample for any number of them. @param image `["N", 1, 28, 28]` */
export function applyView(graph: Graph, image: Tensor, view: View): Tensor {
  const map = affineOf(view);
  if (view.rotation === 0 && view.zoom === 1) return image;
  const grid = graph.constant(samplingGrid(map), [1, SIDE, SIDE, 2]);
  // The grid once for every image: ONNX has no broadcasting in GridSample.
  const count = graph.emit1(
    "Gather",
    [graph.emit1("Shape", [image], [4], {}, "int64"), graph.indices([0])],
    [1],
    {},
    "int64",
  );
  const shape = graph.emit1("Concat", [count, graph.indices([SIDE, SIDE, 2])], [4], { axis: 0 }, "int64");
  const grids = graph.emit1("Expand", [grid, shape], [image.shape[0]!, SIDE, SIDE, 2]);
  const attributes = { mode: "bilinear", padding_mode: "zeros", align_corners: 1 };
  return graph.emit1("GridSample", [image, grids], image.shape, attributes);
}

/** From a point of the view to the point of the image that it shows. */
function affineOf({ rotation, zoom }: View): Affine {
  const angle = (rotation * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const turned = { ...identity, a: cosine, b: -sine, c: sine, d: cosine };
  return compose({ ...identity, a: 1 / zoom, d: 1 / zoom }, turned);
}

function samplingGrid({ a, b, c, d }: Affine): Float32Array {
  const grid = new Float32Array(SIDE * SIDE * 2);
  const half = (SIDE - 1) / 2;
  for (let i = 0; i < SIDE * SIDE; i++) {
    const [x, y] = [((i % SIDE) - half) / half, (Math.floor(i / SIDE) - half) / half];
    grid.set([a * x + b * y, c * x + d * y], i * 2);
  }
  return grid;
}
