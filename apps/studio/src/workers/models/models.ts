import {
  type Calibration,
  contourReader,
  type DigitClassifier,
  fusedReader,
  isLineModel,
  type LineReader,
  type LineRecognizer,
  latticeReader,
  lineNetworkReader,
  loadClassifier,
  loadLineRecognizer,
  parseCalibration,
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

const defaultDigits = "seed-cnn";
const defaultLines = "line";

const loaded = new Map<string, Promise<DigitClassifier | LineRecognizer>>();
const sha256s = new Map<string, string>();

/** A model that ships, by its name; each is fetched and opened once. */
export function loadModel(name: string): Promise<DigitClassifier | LineRecognizer> {
  let model = loaded.get(name);
  if (model === undefined) {
    model = openModel(name);
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

async function openModel(name: string): Promise<DigitClassifier | LineRecognizer> {
  const bytes = await modelBytes(name);
  sha256s.set(name, await sha256(bytes));
  return isLineModel(bytes) ? loadLineRecognizer(ort, bytes) : loadClassifier(ort, bytes);
}

/** A strategy with the models that it asks, as `numera read` chooses them. */
export async function loadStrategy(strategy: Strategy, model: string): Promise<LineReader> {
  const chosen = loadModel(model);
  switch (strategy) {
    case "contour":
    case "lattice": {
      const classifier = await chosen;
      const digits = "classes" in classifier ? classifier : await digitModel();
      return strategy === "contour" ? contourReader(digits) : latticeReader(digits);
    }
    case "line":
    case "fused": {
      // Both are on their way at once, and where both fail neither is left unheard.
      const [network, digits] = await Promise.all([chosen, strategy === "fused" ? digitModel() : undefined]);
      const lines = "alphabet" in network ? network : await lineModel();
      if (digits === undefined) return lineNetworkReader(lines);
      return fusedReader(lines, "classes" in network ? network : digits);
    }
  }
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

/** The models that the steps are shown with: the one chosen, and for what it cannot do the usual one. */
export async function stepModels(model: string): Promise<{ lines: LineRecognizer; digits: DigitClassifier }> {
  const chosen = await loadModel(model);
  return {
    lines: "alphabet" in chosen ? chosen : await lineModel(),
    digits: "classes" in chosen ? chosen : await digitModel(),
  };
}

async function digitModel(): Promise<DigitClassifier> {
  return (await loadModel(defaultDigits)) as DigitClassifier;
}

async function lineModel(): Promise<LineRecognizer> {
  return (await loadModel(defaultLines)) as LineRecognizer;
}

/** The calibration that ships with a strategy of these models; undefined where there is none that fits. */
export async function loadCalibration({ strategy, name }: LineReader): Promise<Calibration | undefined> {
  const first = name.split(" + ")[0]!;
  const plain = strategy === "line" || strategy === "contour";
  const url = fileNamed(calibrationFiles, `${first}${plain ? "" : `.${strategy}`}.calibration.json`);
  if (url === undefined) return undefined;
  const calibration = parseCalibration(await (await fetched(url)).text());
  const known = sha256s.get(first);
  const fits = calibration.strategy === strategy && calibration.models.some((m) => m.sha256 === known);
  return fits ? calibration : undefined;
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

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
