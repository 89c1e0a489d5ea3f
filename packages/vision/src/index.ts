export type * from "./raster.ts";
