/** What the inputs and outputs of a training step are called. */

/** Scalars and draws that a training step is fed beside the data and the state. */
export const LEARNING_RATE = "learningRate";
export const STEP = "step";

/** The output that is the new value of a state. */
export function nextName(name: string): string {
  return `next:${name}`;
}

/** The state whose new value an output is: the reverse of `nextName`. */
export function stateOf(output: string): string {
  return output.slice(nextName("").length);
}

/** The state that holds the average of a weight. */
export function averageName(name: string): string {
  return `${name}:average`;
}

/** The output that is the gradient of the loss by a parameter. */
export function gradientName(name: string): string {
  return `gradient:${name}`;
}

/** What the optimizer takes replica `r`'s gradient by. */
export function gradientNameOf(name: string, r: number): string {
  return `${gradientName(name)}:${r}`;
}
