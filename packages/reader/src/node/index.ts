export { fileStore, loadCharacterModel, loadLineModel, loadModel } from "./fileStore.ts";
export { calibrationPath, modelBytes, modelPath, shippedModels } from "./modelFiles.ts";
export { openReader } from "./openReader.ts";
