export { add, div, mul, neg, sub } from "./arithmetic.ts";
export { batchNorm, batchNormInference } from "./batchNorm.ts";
export { concat } from "./concat.ts";
export { type Conv2dOptions, conv2d } from "./convolution.ts";
export { logSoftmax, softmax, softmaxCrossEntropy } from "./crossEntropy.ts";
export { type CtcTargets, ctcLoss } from "./ctc/ctcLoss.ts";
export { dropout } from "./dropout.ts";
export { exp, gelu, relu, sigmoid, sqrt, square, tanh } from "./elementwise.ts";
export { groupNorm } from "./groupNorm.ts";
export { layerNorm } from "./layerNorm.ts";
export { dense, matmul } from "./matmul.ts";
export { pad, slice } from "./padAndSlice.ts";

export { averagePool, globalAveragePool, maxPool, type PoolOptions } from "./pooling.ts";
export { reduceMean, reduceSum } from "./reduce.ts";
export { flatten, pixelShuffle, reshape, squeeze } from "./reshape.ts";
export { scale } from "./scale.ts";
export { transpose } from "./transpose.ts";
