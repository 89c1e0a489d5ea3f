import { type OnnxRuntime, readModelMetadata } from "@numera/graph";
import { type CharacterClassifier, loadClassifier } from "@numera/reader";
import { loadCharacterModel, modelBytes } from "@numera/reader/node";
import { combineModels, VIEWS } from "@numera/trainer";
import { type Device, deviceOptions, requireDevice } from "@numera/trainer/node";

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
 * @throws ReaderError where there is no such model or it is none of single digits; Error where the device cannot be used here
 */
export async function openDigitModel(
  runtime: OnnxRuntime,
  model: string,
  { device, tta }: DigitModelOptions,
): Promise<{ readonly classifier: CharacterClassifier; readonly file: Uint8Array }> {
  await requireDevice(runtime, device);
  await loadCharacterModel(runtime, model);
  const bytes = await modelBytes(model);
  const file = tta ? withViews(bytes) : bytes;
  return { classifier: await loadClassifier(runtime, file, deviceOptions(device, 1)), file };
}

function withViews(bytes: Uint8Array): Uint8Array {
  const { name } = readModelMetadata(bytes);
  return combineModels(new Map([["model", bytes]]), {
    name: `${name} (${VIEWS.length} views)`,
    views: VIEWS,
  });
}
