import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { add } from "../ops/arithmetic.ts";
import { formatShape, sameShape } from "../shape.ts";

/**
 * Extends the graph by the gradients of a scalar with respect to `parameters`, walking the tape backwards; a tensor
 * that is used several times gets the sum of what flows back from each use.
 * @throws GraphError when `loss` is no scalar, does not depend on a parameter, or an operator's gradient has a wrong shape
 */
export function gradients(loss: Tensor, parameters: readonly Tensor[]): Tensor[] {
  const { graph } = loss;
  if (loss.shape.length !== 0)
    throw new GraphError(`gradients: the loss must be a scalar, not ${formatShape(loss.shape)}`);
  const tape = [...graph.tape];
  const needed = new Set(parameters.map((parameter) => parameter.name));
  for (const { output, inputs } of tape) {
    if (inputs.some((input) => needed.has(input.name))) needed.add(output.name);
  }
  const flowing = new Map<string, Tensor>([[loss.name, graph.scalar(1)]]);
  for (const { output, inputs, vjp } of tape.reverse()) {
    const outputGradient = flowing.get(output.name);
    if (!outputGradient || !needed.has(output.name)) continue;
    const wanted = inputs.map((input) => needed.has(input.name));
    const inputGradients = vjp(outputGradient, wanted);
    inputs.forEach((input, i) => {
      const gradient = inputGradients[i];
      if (!wanted[i] || !gradient) return;
      if (!sameShape(gradient.shape, input.shape)) {
        throw new GraphError(
          `the gradient of "${input.name}" has shape ${formatShape(gradient.shape)}, not ${formatShape(input.shape)}`,
        );
      }
      const earlier = flowing.get(input.name);
      flowing.set(input.name, earlier ? add(earlier, gradient) : gradient);
    });
  }
  return parameters.map((parameter) => {
    const gradient = flowing.get(parameter.name);
    if (!gradient) throw new GraphError(`gradients: the loss does not depend on "${parameter.name}"`);
    return gradient;
  });
}
