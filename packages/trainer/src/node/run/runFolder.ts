import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseContract, type RunDescription, runContract } from "@numera/contract";
import { type Checkpoint, encodeCheckpoint } from "../../fit/checkpoint.ts";
import { checkRecipe } from "../../kinds/index.ts";
import { TrainerError } from "../../trainerError.ts";
import { readCheckpoint } from "../readCheckpoint.ts";
import { writeAtomically } from "../writeAtomically.ts";

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
      throw new TrainerError(
        "run-folder-not-empty",
        `"${path}" is not empty; resume its run, or name another folder`,
        { details: { folder: path } },
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
      throw new TrainerError("no-run", `"${path}" holds no training run: there is no ${DESCRIPTION} in it`, {
        cause,
      });
    }
    try {
      const description = parseContract(runContract, text, "the run");
      checkRecipe(description.recipe);
      return new RunFolder(path, description);
    } catch (cause) {
      throw new TrainerError(
        "no-run",
        `"${join(path, DESCRIPTION)}" cannot be used: ${(cause as Error).message}`,
        { cause },
      );
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
