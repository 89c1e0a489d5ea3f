export { type Filters, firstFilters } from "./firstFilters.ts";
export { inspectModel, type ModelInspection } from "./inspectModel.ts";
