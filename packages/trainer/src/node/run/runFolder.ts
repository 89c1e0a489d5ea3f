import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type RunDescription, runContract } from "@numera/contract";
import { type Checkpoint, encodeCheckpoint } from "../../fit/checkpoint.ts";
import { checkRecipe } from "../../kinds/index.ts";
import { parseFile } from "../../parseFile.ts";
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

  /** Starts a run in a new or empty folder. @throws TrainerError `run-folder-not-empty` */
  static async create(path: string, description: RunDescription): Promise<RunFolder> {
    await mkdir(path, { recursive: true });
    if ((await readdir(path)).length > 0) {
      throw new TrainerError(
        "run-folder-not-empty",
        `"${path}" is not empty; resume its run, or name another folder`,
        { folder: path },
      );
    }
    await writeAtomically(join(path, DESCRIPTION), `${JSON.stringify(description, null, 2)}\n`);
    return new RunFolder(path, description);
  }

  /** Opens the folder of a run. @throws TrainerError `no-run`, `invalid-run` */
  static async open(path: string): Promise<RunFolder> {
    let text: string;
    try {
      text = await readFile(join(path, DESCRIPTION), "utf8");
    } catch (cause) {
      const sentence = `"${path}" holds no training run: there is no ${DESCRIPTION} in it`;
      throw new TrainerError("no-run", sentence, { folder: path }, { cause });
    }
    const file = join(path, DESCRIPTION);
    const description = parseFile(runContract, text, file, "invalid-run", { folder: path });
    checkRecipe(description.recipe, file);
    return new RunFolder(path, description);
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

  /** The last checkpoint; undefined where the run was stopped before its first. @throws TrainerError `invalid-checkpoint` */
  async loadCheckpoint(): Promise<Checkpoint | undefined> {
    return readCheckpoint(this.checkpointPath);
  }
}
