export { HeavyFirst } from "../tests/heavyFirst.ts";
