import fc from "fast-check";
import type { Parameter } from "../space/parameter.ts";
import type { Space } from "../space/space.ts";

const categorical: fc.Arbitrary<Parameter> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom("a", "b", "c"), fc.boolean()), {
    minLength: 1,
    maxLength: 5,
  })
  .map((choices) => ({ type: "categorical", choices }));

const integer: fc.Arbitrary<Parameter> = fc
  .record({
    low: fc.integer({ min: -50, max: 50 }),
    size: fc.nat(60),
    step: fc.option(fc.integer({ min: 1, max: 9 })),
    log: fc.boolean(),
  })
  .map(({ low, size, step, log }) => {
    if (log) return { type: "integer", low: Math.abs(low) + 1, high: Math.abs(low) + 1 + size, scale: "log" };
    return { type: "integer", low, high: low + size, ...(step === null ? {} : { step }) };
  });

const float: fc.Arbitrary<Parameter> = fc
  .record({
    low: fc.double({ min: -10, max: 10, noNaN: true }),
    size: fc.double({ min: 0, max: 20, noNaN: true }),
    step: fc.option(fc.constantFrom(0.1, 0.25, 1, 3)),
    log: fc.boolean(),
  })
  .map(({ low, size, step, log }) => {
    if (log)
      return { type: "float", low: 1e-3 + Math.abs(low), high: 1e-3 + Math.abs(low) + size, scale: "log" };
    const from = Number(low.toFixed(2));
    return { type: "float", low: from, high: from + size, ...(step === null ? {} : { step }) };
  });

export const anyParameter = fc.oneof(categorical, integer, float);

/** Spaces of one to five parameters of every kind; some ask one of the choices, and may be asked themselves. */
export const anySpace: fc.Arbitrary<Space> = fc
  .array(fc.record({ parameter: anyParameter, asks: fc.boolean(), of: fc.nat(10) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((entries) => {
    const space: Record<string, Parameter> = {};
    for (const [i, { parameter, asks, of }] of entries.entries()) {
      const askable = Object.entries(space).filter(([, { type }]) => type === "categorical");
      const asked = askable[of % Math.max(1, askable.length)];
      const when =
        asks && asked?.[1].type === "categorical"
          ? { parameter: asked[0], in: asked[1].choices.slice(0, 1 + (of % 2)) }
          : undefined;
      space[`p${i}`] = when === undefined ? parameter : { ...parameter, when };
    }
    return space;
  });
