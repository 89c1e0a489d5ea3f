import { mapLines, type Reading } from "@numera/contract";
import type { Box } from "@numera/vision";
import type { PlacedRaster } from "./rasterOf.ts";

type Place = Omit<PlacedRaster, "raster">;
type Point = readonly [x: number, y: number];

/** A reading of a raster with its boxes and polygons in pixels of the source. */
export function inSource(reading: Reading, { x, y, scale }: Place): Reading {
  return withPlaces(
    reading,
    (box) => ({
      x: x + box.x * scale,
      y: y + box.y * scale,
      width: box.width * scale,
      height: box.height * scale,
    }),
    ([u, v]) => [x + u * scale, y + v * scale],
  );
}

/** The other way round, boxes in whole pixels of the raster. */
export function inRaster(reading: Reading, { x, y, scale }: Place): Reading {
  return withPlaces(
    reading,
    (box) => ({
      x: Math.round((box.x - x) / scale),
      y: Math.round((box.y - y) / scale),
      width: Math.round(box.width / scale),
      height: Math.round(box.height / scale),
    }),
    ([u, v]) => [(u - x) / scale, (v - y) / scale],
  );
}

function withPlaces(reading: Reading, boxOf: (box: Box) => Box, pointOf: (point: Point) => Point): Reading {
  const changed = mapLines(reading, (line) => ({
    ...line,
    box: boxOf(line.box),
    polygon: line.polygon.map(pointOf),
    baseline: [pointOf(line.baseline[0]), pointOf(line.baseline[1])],
    characters: line.characters.map((character) => ({ ...character, box: boxOf(character.box) })),
  }));
  const unreadOf = (unread: Reading["unread"]) => unread.map((ink) => ({ ...ink, box: boxOf(ink.box) }));
  return {
    ...changed,
    unread: unreadOf(changed.unread),
    pages: changed.pages.map((page) => ({
      ...page,
      unread: unreadOf(page.unread),
      regions: page.regions.map((region) => ({ ...region, box: boxOf(region.box) })),
    })),
  };
}
