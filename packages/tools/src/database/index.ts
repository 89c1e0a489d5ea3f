export { placeDatabase } from "./placeDatabase.ts";
