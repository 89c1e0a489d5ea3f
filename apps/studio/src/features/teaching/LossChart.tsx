import type { AdaptationProgress } from "@numera/workflows";
import { Chart } from "../../ui/charts/Chart.tsx";
import { runningMeans } from "./runningMeans.ts";

/** Steps that a point of the curve is the mean of: each step sees other lines, and some are much harder than others. */
const steps = 10;

/** The loss over the steps; nothing before there are two. */
export function LossChart({ done }: { readonly done: readonly AdaptationProgress[] }) {
  if (done.length < 2) return null;
  const means = runningMeans(
    done.map(({ loss }) => loss),
    steps,
  );
  return (
    <Chart
      summary={`Loss from ${means[0]!.toFixed(2)} to ${means.at(-1)!.toFixed(2)}`}
      x="step"
      y={`Loss on your lines, each changed a little every time, and on numbers of many other hands; the mean of the last ${steps} steps`}
      shown={(loss) => loss.toFixed(2)}
      series={[{ name: "loss", style: "first", points: done.map(({ step }, i) => [step, means[i]!]) }]}
    />
  );
}
