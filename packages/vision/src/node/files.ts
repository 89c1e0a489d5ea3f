/** Files that end, of a size that is bounded; apart from what decodes images, which loads sharp. */
export { FileRefusedError, readRegularFile, readTextFile } from "./readRegularFile.ts";
