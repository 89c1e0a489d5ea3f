import fc from "fast-check";
import { expect, it } from "vitest";
import type { Mask } from "../raster.ts";
import { maskOf, turned } from "../testing/pictures.ts";
import { connectedComponents } from "./connectedComponents.ts";

it("joins pixels by sides and by corners, and gives each component its area and box", () => {
  const { components, labels } = connectedComponents(
    maskOf(`
      ##...#
      ..#...
      ......
      ...###
    `),
  );
  expect(components.map(({ area, box }) => ({ area, box }))).toEqual([
    { area: 3, box: { x: 0, y: 0, width: 3, height: 2 } },
    { area: 1, box: { x: 5, y: 0, width: 1, height: 1 } },
    { area: 3, box: { x: 3, y: 3, width: 3, height: 1 } },
  ]);
  expect(labels[0]).toBe(components[0]!.label);
  expect(labels[8]).toBe(components[0]!.label);
  expect(labels[2]).toBe(0);
});

it("joins arms that meet only further down", () => {
  const { components } = connectedComponents(
    maskOf(`
      #.#.#
      #.#.#
      #####
    `),
  );
  expect(components).toHaveLength(1);
});

it("finds nothing on blank paper", () => {
  expect(connectedComponents(maskOf("....")).components).toEqual([]);
});

const masks = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 }), fc.infiniteStream(fc.boolean()))
  .map(([width, height, ink]): Mask => {
    const data = Uint8Array.from({ length: width * height }, () => (ink.next().value ? 1 : 0));
    return { width, height, data };
  });

it("finds as many components as flood filling does", () => {
  fc.assert(
    fc.property(masks, (mask) => {
      const left = Uint8Array.from(mask.data);
      let count = 0;
      for (let seed = 0; seed < left.length; seed++) {
        if (left[seed] === 0) continue;
        count++;
        const todo = [seed];
        while (todo.length > 0) {
          const at = todo.pop()!;
          if (left[at] === 0) continue;
          left[at] = 0;
          const x = at % mask.width;
          for (const dy of [-1, 0, 1]) {
            for (const dx of [-1, 0, 1]) {
              const next = at + dy * mask.width + dx;
              if (x + dx >= 0 && x + dx < mask.width && left[next] === 1) todo.push(next);
            }
          }
        }
      }
      expect(connectedComponents(mask).components).toHaveLength(count);
    }),
  );
});

it("finds as many components, of the same areas, in the image turned by 90 degrees", () => {
  const areas = (mask: Mask) =>
    connectedComponents(mask)
      .components.map(({ area }) => area)
      .sort((a, b) => a - b);
  fc.assert(
    fc.property(masks, (mask) => {
      expect(areas(turned(mask))).toEqual(areas(mask));
    }),
  );
});

it("paints as many pixels with a label as its component has", () => {
  fc.assert(
    fc.property(masks, (mask) => {
      const { labels, components } = connectedComponents(mask);
      for (const { label, area } of components) expect(labels.filter((l) => l === label)).toHaveLength(area);
      expect(labels.map((l) => (l === 0 ? 0 : 1))).toEqual(Int32Array.from(mask.data));
    }),
  );
});
