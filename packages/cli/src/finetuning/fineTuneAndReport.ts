import { basename } from "node:path";
import type {
  FineTuningEvent,
  FineTuningOutcome,
  FineTuningPart,
  OnFineTuningEvent,
} from "@numera/workflows/node";
import { CountingLine } from "../output/countingLine.ts";
import { escaped } from "../output/escaped.ts";
import { note, print } from "../output/print.ts";
import { TrainingLine } from "../training/trainingLine.ts";
import { comparisonText } from "./comparisonText.ts";

/**
 * Shows a fine-tuning on its way; then says what it came to, or how to resume it where it was stopped.
 * @param folder the fine-tuning's
 */
export async function fineTuneAndReport(
  folder: string,
  fineTune: (onEvent: OnFineTuningEvent) => Promise<FineTuningOutcome>,
): Promise<void> {
  const progress = new FineTuningProgress();
  const outcome = await fineTune((event) => progress.show(event));
  switch (outcome.state) {
    case "stopped":
      note(
        `\nstopped at step ${outcome.step} of ${partName(outcome.part)}; ` +
          `go on with: numera finetune --resume ${escaped(folder)}`,
      );
      process.exitCode = 130;
      return;
    case "no-better":
      return print(
        `no better than before on what was held out: "${outcome.model}" is kept, and no new model is written`,
      );
    case "better":
      return print(
        `the new model and its card: ${escaped(outcome.model)}, ${escaped(basename(outcome.card))}`,
      );
    case "scored":
      return;
  }
}

class FineTuningProgress {
  readonly #images = new CountingLine("images");
  #line: TrainingLine | undefined;

  async show(event: FineTuningEvent): Promise<void> {
    switch (event.type) {
      case "image":
        this.#images.show(event.done, event.count);
        if (event.done === event.count) this.#images.clear();
        return;
      case "part":
        this.#line = undefined;
        if (event.part.type !== "block") return;
        return print(`trains on ${event.trainedOn} lines, held out: ${event.heldOut}, ${event.held}`);
      case "fit":
        this.#line ??= new TrainingLine(partName(event.part), event.epochs);
        this.#line.show(event.event);
        return;
      case "scored": {
        const fold = event.part.type === "fold" ? `${partName(event.part)}: ` : "";
        return print(`${fold}${comparisonText(event.comparison)}; ${event.seconds.toFixed(0)} s`);
      }
      case "folds":
        return print(`mean of ${event.folds} folds: ${comparisonText(event.comparison)}`);
    }
  }
}

function partName(part: FineTuningPart): string {
  switch (part.type) {
    case "block":
      return part.name;
    case "fold":
      return `fold ${part.fold}/${part.folds}`;
    case "all":
      return "all lines";
  }
}
