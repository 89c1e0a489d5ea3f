import { Chart } from "../models/Chart.tsx";
import type { TeachProgress } from "./taught.ts";

/** The loss, step by step; nothing before there are two. */
export function LossChart({ done }: { readonly done: readonly TeachProgress[] }) {
  if (done.length < 2) return null;
  return (
    <Chart
      summary={`Loss from ${done[0]!.loss.toFixed(2)} to ${done.at(-1)!.loss.toFixed(2)}`}
      x="step"
      y="Loss on your lines, each changed a little every time"
      shown={(loss) => loss.toFixed(2)}
      series={[{ name: "loss", style: "first", points: done.map(({ step, loss }) => [step, loss]) }]}
    />
  );
}
