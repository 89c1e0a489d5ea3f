import type { Component } from "../components/connectedComponents.ts";
import { unite } from "../geometry.ts";
import type { Box } from "../raster.ts";

/** Ink that stands for one sign: a component, or several that belong together. `area` counts its ink pixels. */
export interface Glyph {
  readonly labels: readonly number[];
  readonly box: Box;
  readonly area: number;
}

export function glyphOf(component: Component): Glyph {
  return { labels: [component.label], box: component.box, area: component.area };
}

export function joinGlyphs(a: Glyph, b: Glyph): Glyph {
  return { labels: [...a.labels, ...b.labels], box: unite(a.box, b.box), area: a.area + b.area };
}
