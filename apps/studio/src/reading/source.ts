import type { Drawing } from "../drawing/stroke.ts";

/** What there is to read. */
export type Source = { readonly kind: "drawing"; readonly drawing: Drawing };
