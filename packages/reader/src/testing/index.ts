export { blankReading, readingOfLine } from "./readings.ts";
