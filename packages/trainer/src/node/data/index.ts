export { cacheFolder } from "./cacheFolder.ts";
export type { DataFile } from "./dataFile.ts";
export type { DataSource, Progress } from "./dataSource.ts";
export { folderSource } from "./folderSource.ts";
export { mirrorSource } from "./mirrorSource.ts";
export type { MnistSplit } from "./mnist.ts";
export { loadMnist, MNIST_FILES, MNIST_MIRRORS, mnistSources } from "./mnist.ts";
export { packageSource } from "./packageSource.ts";
export { readIdxFiles } from "./readIdxFiles.ts";
