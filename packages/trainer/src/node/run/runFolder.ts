import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Checkpoint, encodeCheckpoint } from "../../fit/checkpoint.ts";
import { type AnyRecipe, checkAnyRecipe } from "../../kinds/index.ts";
import type { Device } from "../device.ts";
import { readCheckpoint } from "../readCheckpoint.ts";
import { writeAtomically } from "../writeAtomically.ts";

/** What a run is, decided when it starts; resuming asks for the same again. */
export interface RunDescription {
  readonly recipe: AnyRecipe;
  readonly seed: number;
  /** SHA-256 of each data file by name. */
  readonly data: Readonly<Record<string, string>>;
  /** What else has a part in it, as it was found when the run was started (`TrainingSetup.also`). */
  readonly also?: readonly string[];
  /** Threads of the runtime: other numbers of threads add in another order and give other last bits. */
  readonly threads: number;
  /** What the graph runs on; the CPU where it is left out. */
  readonly device?: Device;
}

const DESCRIPTION = "run.json";
const CHECKPOINT = "checkpoint.safetensors";

/** The folder of one training run: `run.json`, `checkpoint.safetensors`, `metrics.ndjson`, and in the end the model. */
export class RunFolder {
  readonly path: string;
  readonly description: RunDescription;

  private constructor(path: string, description: RunDescription) {
    this.path = path;
    this.description = description;
  }

  /** Starts a run in a new or empty folder. @throws Error when the folder already holds something */
  static async create(path: string, description: RunDescription): Promise<RunFolder> {
    await mkdir(path, { recursive: true });
    if ((await readdir(path)).length > 0) {
      throw new Error(
        `"${path}" is not empty; go on with its run by --resume "${path}", or name another folder by --out`,
      );
    }
    await writeAtomically(join(path, DESCRIPTION), `${JSON.stringify(description, null, 2)}\n`);
    return new RunFolder(path, description);
  }

  /** Opens the folder of a run. @throws Error when there is no run in it */
  static async open(path: string): Promise<RunFolder> {
    let text: string;
    try {
      text = await readFile(join(path, DESCRIPTION), "utf8");
    } catch (cause) {
      throw new Error(`"${path}" holds no training run: there is no ${DESCRIPTION} in it`, { cause });
    }
    try {
      const description = JSON.parse(text) as RunDescription;
      return new RunFolder(path, { ...description, recipe: checkAnyRecipe(description.recipe) });
    } catch (cause) {
      throw new Error(`"${join(path, DESCRIPTION)}" cannot be used: ${(cause as Error).message}`, { cause });
    }
  }

  file(name: string): string {
    return join(this.path, name);
  }

  get checkpointPath(): string {
    return this.file(CHECKPOINT);
  }

  async saveCheckpoint(checkpoint: Checkpoint): Promise<void> {
    await writeAtomically(this.checkpointPath, encodeCheckpoint(checkpoint));
  }

  /** The last checkpoint; undefined where the run was stopped before its first. @throws Error when it is damaged */
  async loadCheckpoint(): Promise<Checkpoint | undefined> {
    return readCheckpoint(this.checkpointPath);
  }
}
