import type { Component, Labeling } from "./connectedComponents.ts";

/** A component that takes up this share of the image's outline is what the paper lies on, or a frame ... */
const outlineShare = 0.2;
/** ... if ink of at least this share of the image's short side stands free of the borders: the writing. */
const writingShare = 1 / 20;
/** Across the edge of a pen stroke, darkness falls by at least this share a pixel; shade falls slower. */
const sharpest = 0.08;

/**
 * The components that may be writing: without shade, whose edge is soft, and without the dark surroundings of
 * the paper (a desk, a scanner's lid, a frame), which take up much of the image's outline. Only components
 * that touch the border are suspected. On a tight crop all digits may touch it, and then they are all kept.
 *
 * @param darkness how much darker than the paper each pixel is
 */
export function withoutSurroundings(labeling: Labeling, darkness: Uint8Array): Component[] {
  const { components, width, height } = labeling;
  const outline = outlinePixels(labeling);
  const length = 2 * (width + height);
  const writing = components.some(
    ({ label, box }) => outline[label] === 0 && box.height >= writingShare * Math.min(width, height),
  );
  return components.filter((component) => {
    const onOutline = outline[component.label]!;
    if (onOutline === 0) return true;
    if (writing && onOutline >= outlineShare * length) return false;
    return edgeSharpness(component, labeling, darkness) >= sharpest;
  });
}

/** How many pixels of the image's outermost rows and columns each label has (corners count twice). */
function outlinePixels({ labels, components, width, height }: Labeling): Uint32Array {
  const counts = new Uint32Array(components.length + 1);
  for (let x = 0; x < width; x++) {
    counts[labels[x]!]!++;
    counts[labels[(height - 1) * width + x]!]!++;
  }
  for (let y = 0; y < height; y++) {
    counts[labels[y * width]!]!++;
    counts[labels[(y + 1) * width - 1]!]!++;
  }
  return counts;
}

/**
 * The mean step in darkness from a component's edge pixels to the paper beside them, as a share of its own
 * mean darkness: 0.2 to 1 for pen strokes, which fade within a few pixels; near 0 for shade.
 */
function edgeSharpness(
  { label, box }: Component,
  { labels, width, height }: Labeling,
  darkness: Uint8Array,
): number {
  let steps = 0;
  let edges = 0;
  let dark = 0;
  let area = 0;
  const step = (at: number, beside: number): void => {
    if (labels[beside] !== 0) return;
    steps += darkness[at]! - darkness[beside]!;
    edges++;
  };
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const at = y * width + x;
      if (labels[at] !== label) continue;
      dark += darkness[at]!;
      area++;
      if (x > 0) step(at, at - 1);
      if (x + 1 < width) step(at, at + 1);
      if (y > 0) step(at, at - width);
      if (y + 1 < height) step(at, at + width);
    }
  }
  return edges === 0 ? 1 : steps / edges / (dark / area);
}
