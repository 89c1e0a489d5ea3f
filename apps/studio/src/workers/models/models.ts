import {
  type CharacterClassifier,
  type Model,
  type ModelStore,
  openModel,
  type Strategy,
} from "@numera/reader";
import { ownModel, ownModelBytes } from "../../storage/ownModel.ts";
import { ort } from "./runtime.ts";

type Urls = Readonly<Record<string, string>>;

// Whatever lies in models/ when the app is built. (Vite wants the options written out at each call.)
const modelFiles: Urls = import.meta.glob("../../../../../models/*.onnx", {
  query: "?url",
  import: "default",
  eager: true,
});
const calibrationFiles: Urls = import.meta.glob("../../../../../models/*.calibration.json", {
  query: "?url",
  import: "default",
  eager: true,
});

export const defaultDigits = "seed-cnn";

const loaded = new Map<string, Promise<Model>>();

/** A model that ships, by its name; each is fetched and opened once. */
export function loadModel(name: string): Promise<Model> {
  let model = loaded.get(name);
  if (model === undefined) {
    model = modelBytes(name).then((bytes) => openModel(ort, bytes));
    loaded.set(name, model);
    // What failed may be tried again, as when the network is back.
    model.catch(() => loaded.delete(name));
  }
  return model;
}

/** The ONNX file of a model that ships, or of the one that was taught here. */
export async function modelBytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
  if (name === ownModel) {
    const bytes = await ownModelBytes();
    if (bytes !== undefined) return bytes;
    throw new Error("No model was taught in this browser; choose another in the settings.");
  }
  return new Uint8Array(await (await fetched(urlOf(name))).arrayBuffer());
}

/** To be opened anew when it is next asked for. */
export function forgetModel(name: string): void {
  loaded.delete(name);
}

/** The models of this page, and their calibrations. @param list what formats that name a file take for its content */
export function pageStore(list: string): ModelStore {
  return { model: loadModel, calibration: calibrationText, text: async () => list };
}

/** The names of the models that ship, and of the one that was taught here, if any. */
export async function modelNames(): Promise<string[]> {
  const shipped = Object.keys(modelFiles)
    .map((path) => path.slice(path.lastIndexOf("/") + 1, -".onnx".length))
    .sort();
  // A browser that keeps nothing still reads.
  const own = await ownModelBytes().catch(() => undefined);
  return own === undefined ? shipped : [...shipped, ownModel];
}

/** The model that names single digits in the steps: the one chosen, or the usual one. */
export async function digitModel(chosen: string): Promise<CharacterClassifier> {
  const model = await loadModel(chosen);
  return model.kind === "image" ? model : ((await loadModel(defaultDigits)) as CharacterClassifier);
}

async function calibrationText(
  model: string,
  strategy: Strategy,
): Promise<{ file: string; text: string } | undefined> {
  const plain = strategy === "line" || strategy === "contour";
  const file = `${model}${plain ? "" : `.${strategy}`}.calibration.json`;
  const url = fileNamed(calibrationFiles, file);
  return url === undefined ? undefined : { file, text: await (await fetched(url)).text() };
}

function urlOf(model: string): string {
  const url = fileNamed(modelFiles, `${model}.onnx`);
  if (url !== undefined) return url;
  throw new Error(`There is no model "${model}".`);
}

function fileNamed(urls: Urls, file: string): string | undefined {
  return Object.entries(urls).find(([path]) => path.endsWith(`/${file}`))?.[1];
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(new URL(url, self.location.href));
  if (response.ok) return response;
  throw new Error(`${url} could not be fetched (${response.status}); reload the page to try again.`);
}
