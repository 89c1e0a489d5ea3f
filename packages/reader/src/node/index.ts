export { loadModel, shippedModels } from "./loadModel.ts";
