import { type StraightRuns, straightRuns } from "./straightRuns.ts";
import type { StrokeMask } from "./strokeMask.ts";
import { type Skeleton, thin } from "./thinning.ts";

/** A mark's middle lines and its longest straight strokes; lengths in heights of the mark. */
export interface StrokeShape extends Skeleton, StraightRuns {}

/** The skeleton and the straight strokes of a mark. */
export function strokeShape({ ink: source, stride, rows }: StrokeMask): StrokeShape {
  const ink = source.slice();
  const runs = straightRuns(ink, stride, rows);
  const skeleton = thin(ink, stride, rows);
  const share = (length: number) => length / (rows - 2);
  return {
    ends: skeleton.ends,
    forks: skeleton.forks,
    length: share(skeleton.length),
    level: share(runs.level),
    rising: share(runs.rising),
    falling: share(runs.falling),
  };
}
