export { type Filters, firstFilters } from "./firstFilters.ts";
export { inspectModel, type Layer, type ModelInspection } from "./inspectModel.ts";
