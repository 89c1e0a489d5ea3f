export { loadFormat } from "./loadFormat.ts";
export { loadDigitModel, loadModel, shippedModels } from "./loadModel.ts";
