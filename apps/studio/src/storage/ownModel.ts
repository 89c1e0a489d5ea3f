import { openDatabase } from "./openDatabase.ts";

/** The name of the model that was taught here. */
export const ownModel = "mine";

export async function keepOwnModel(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await (await openDatabase()).put("models", { name: ownModel, when: Date.now(), bytes });
}

/** The ONNX file of the model that was taught here; undefined where none was kept. */
export async function ownModelBytes(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await (await openDatabase()).get("models", ownModel))?.bytes;
}

export async function forgetOwnModel(): Promise<void> {
  await (await openDatabase()).delete("models", ownModel);
}
