import type sharp from "sharp";

/** What `import sharp from "sharp"` gives. It is handed in, so that whoever decodes chooses its version. */
export type SharpModule = typeof sharp;
