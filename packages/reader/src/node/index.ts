export { loadFormat } from "./loadFormat.ts";
export { loadModel, shippedModels } from "./loadModel.ts";
