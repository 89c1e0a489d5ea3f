import { duration, percent } from "@numera/report/text";
import type { FitEvent } from "@numera/trainer";

/** How often the line is renewed at most, in milliseconds. */
const INTERVAL = 200;
const WIDTH = 20;

/** A bar with epoch, loss, accuracy, throughput and time left on stderr while it is a terminal; a line an epoch in any case. */
export class TrainingLine {
  readonly #label: string;
  readonly #epochs: number;
  #shown = 0;

  constructor(label: string, epochs: number) {
    this.#label = label;
    this.#epochs = epochs;
  }

  show(event: FitEvent): void {
    if (event.type === "epoch") {
      const { epoch, trainLoss, trainAccuracy, validationLoss, validationAccuracy, seconds } = event.record;
      this.#write(
        `${this.#label} epoch ${epoch}/${this.#epochs}: loss ${trainLoss.toFixed(4)}${accuracyText(trainAccuracy)}; ` +
          `validation loss ${validationLoss.toFixed(4)}, accuracy ${percent(validationAccuracy, 2)}${event.best ? " (kept)" : ""}; ` +
          `${seconds.toFixed(1)} s\n`,
      );
      return;
    }
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.#shown < INTERVAL) return;
    this.#shown = now;
    const { step, totalSteps, epoch, meanLoss, meanAccuracy, imagesPerSecond } = event;
    const filled = Math.round((step / totalSteps) * WIDTH);
    const stepsPerSecond = imagesPerSecond / event.batchSize;
    this.#write(
      `${this.#label} [${"=".repeat(filled)}${" ".repeat(WIDTH - filled)}] epoch ${epoch}/${this.#epochs}, loss ${meanLoss.toFixed(4)}${accuracyText(meanAccuracy)}, ` +
        `${Math.round(imagesPerSecond).toLocaleString("en")} images/s, ` +
        `${duration((totalSteps - step) / stepsPerSecond)} left`,
    );
  }

  #write(text: string): void {
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : text);
  }
}

function accuracyText(accuracy: number | undefined): string {
  return accuracy === undefined ? "" : `, accuracy ${percent(accuracy, 2)}`;
}
