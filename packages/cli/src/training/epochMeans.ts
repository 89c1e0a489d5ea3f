import type { StepEvent } from "@numera/trainer";

/** Loss and accuracy over the steps of an epoch that have been shown, which tell more than those of the last batch. */
export class EpochMeans {
  #epoch = 0;
  #steps = 0;
  #loss = 0;
  #accuracy: number | undefined = 0;

  /** The means with this step. */
  after({ epoch, loss, accuracy }: Pick<StepEvent, "epoch" | "loss" | "accuracy">) {
    if (epoch !== this.#epoch) [this.#epoch, this.#steps, this.#loss, this.#accuracy] = [epoch, 0, 0, 0];
    this.#steps++;
    this.#loss += loss;
    this.#accuracy = accuracy === undefined ? undefined : this.#accuracy! + accuracy;
    return {
      loss: this.#loss / this.#steps,
      accuracy: this.#accuracy === undefined ? undefined : this.#accuracy / this.#steps,
    };
  }
}
