export { buildStudio } from "../tests/buildStudio.ts";
export { serveFolder } from "../tests/serveFolder.ts";
export { numberRead, write } from "../tests/writing.ts";
