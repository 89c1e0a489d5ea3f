export { gradients } from "./autodiff/gradients.ts";
export type { DataType, TensorData } from "./dataType.ts";
export { GraphError, type GraphErrorCode } from "./errors.ts";
export type { Attribute, Node, Tensor } from "./graph.ts";
export { Graph, type GraphTarget } from "./graph.ts";
export * as blocks from "./nn/blocks.ts";
export * from "./nn/initializers.ts";
export * as layers from "./nn/layers.ts";
export { InferenceScope, type Scope, type StateSpec, TrainingScope, type Weights } from "./nn/scope.ts";
export { embedModel } from "./onnx/embedModel.ts";
export { encodeModel } from "./onnx/encode.ts";
export { type Initializer, readInitializers } from "./onnx/initializers.ts";
export { readModelMetadata } from "./onnx/metadata.ts";
export { type ModelNode, type ModelValue, readModel, type StoredModel } from "./onnx/readModel.ts";
export { float32Values, type StoredTensor } from "./onnx/tensorProto.ts";
export { withMetadata } from "./onnx/withMetadata.ts";
export { withOutputs } from "./onnx/withOutputs.ts";
export * as ops from "./ops/index.ts";
export { type AdamOptions, type AdamWOptions, adam, adamW } from "./optimizers/adam.ts";
export { type MuonOptions, muon } from "./optimizers/muon.ts";
export type { Optimizer } from "./optimizers/optimizer.ts";
export { type SgdOptions, sgd } from "./optimizers/sgd.ts";
export { foldBatchNorm } from "./passes/foldBatchNorm.ts";
export { measureRanges } from "./quantization/measureRanges.ts";
export { quantizeModel } from "./quantization/quantizeModel.ts";
export { type Ranges, readRanges, withRanges } from "./quantization/ranges.ts";
export { detectTarget } from "./runtime/graphTarget.ts";
export {
  LocalReplica,
  type Replica,
  type ReplicaRun,
  type StartReplica,
  type Values,
} from "./runtime/replica.ts";
export { ReplicatedSession } from "./runtime/replicatedSession.ts";
export { compileReplicatedStep, type ReplicatedStep } from "./runtime/replicatedStep.ts";
export {
  float32,
  int64,
  type OnnxRuntime,
  Session,
  type SessionOptions,
  type Value,
} from "./runtime/session.ts";
export { TrainingSession } from "./runtime/trainingSession.ts";
export type { BatchValue, Trainer, TrainingState } from "./runtime/trainingState.ts";
export { compileTrainingStep, type StepOptions, type TrainingStep } from "./runtime/trainingStep.ts";
export { type Schedule, type ScheduleName, schedules } from "./schedules/schedules.ts";
export type { Dim, Shape } from "./shape.ts";
