import { readModelMetadata } from "@numera/graph";
import { type DigitClassifier, loadClassifier } from "@numera/reader";
import { loadDigitModel, modelBytes } from "@numera/reader/node";
import { combineModels, VIEWS } from "@numera/trainer";
import { type Device, deviceOptions, requireDevice } from "@numera/trainer/node";
import * as ort from "onnxruntime-node";

export interface DigitModelOptions {
  readonly device: Device;
  /** Look at every image in several ways and take the mean (test-time augmentation). */
  readonly tta?: boolean | undefined;
}

/**
 * A digit model, ready to classify on a device by one thread.
 *
 * @param model one that ships, by name, or an ONNX file
 * @returns the classifier, and the file that it was made of
 * @throws ModelError where there is no such model or it is none of single digits; Error where the device cannot be used here
 */
export async function openDigitModel(
  model: string,
  { device, tta }: DigitModelOptions,
): Promise<{ readonly classifier: DigitClassifier; readonly file: Uint8Array }> {
  await requireDevice(ort, device);
  await loadDigitModel(model);
  const bytes = await modelBytes(model);
  const file = tta ? withViews(bytes) : bytes;
  return { classifier: await loadClassifier(ort, file, deviceOptions(device, 1)), file };
}

function withViews(bytes: Uint8Array): Uint8Array {
  const { name } = readModelMetadata(bytes);
  return combineModels(new Map([["model", bytes]]), {
    name: `${name} (${VIEWS.length} views)`,
    views: VIEWS,
  });
}
