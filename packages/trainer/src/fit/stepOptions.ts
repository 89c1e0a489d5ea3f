import type { StepOptions } from "@numera/graph";

/** How a step is compiled for a recipe and a machine. */
export function stepOptionsOf({
  channelBlock,
  recipe: { averageDecay = 0 },
}: {
  readonly channelBlock?: number | undefined;
  readonly recipe: { readonly averageDecay?: number };
}): StepOptions {
  return {
    ...(channelBlock !== undefined && { channelBlock }),
    ...(averageDecay > 0 && { averageDecay }),
  };
}
