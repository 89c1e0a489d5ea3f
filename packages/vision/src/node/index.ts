export { type DecodeOptions, decodeImage } from "./decodeImage.ts";
export { encodePng } from "./encodePng.ts";
export { ImageError } from "./imageError.ts";
export { listImages } from "./listImages.ts";
export type { SharpModule } from "./sharpModule.ts";
