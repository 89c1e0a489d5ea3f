import type { CheckDone, StepDone } from "@numera/workflows";
import { useMemo } from "react";
import { Chart } from "../../ui/charts/Chart.tsx";
import { meansOfSteps } from "./meansOfSteps.ts";

interface CurvesProps {
  readonly steps: readonly StepDone[];
  readonly checks: readonly CheckDone[];
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Loss and share right as they go: of the images that are learned from, and of those that are kept out. */
export function Curves({ steps, checks }: CurvesProps) {
  const means = useMemo(() => meansOfSteps(steps, 10), [steps]);
  if (means.length < 2) return null;
  const [first, last] = [means[0]!, means.at(-1)!];
  const seriesOf = (value: (at: { readonly loss: number; readonly accuracy: number }) => number) => [
    {
      name: "learned from",
      style: "second" as const,
      points: means.map((at) => [at.step, value(at)] as const),
    },
    {
      name: "kept out",
      style: "first" as const,
      points: checks.map((at) => [at.step, value(at)] as const),
    },
  ];
  return (
    <div className="charts">
      <Chart
        summary={`Loss from ${first.loss.toFixed(2)} to ${last.loss.toFixed(2)}`}
        x="step"
        y="Loss"
        shown={(loss) => loss.toFixed(loss < 10 ? 2 : 0)}
        series={seriesOf(({ loss }) => loss)}
      />
      <Chart
        summary={`Read right from ${percent(first.accuracy)} to ${percent(last.accuracy)}`}
        x="step"
        y="Read right"
        shown={percent}
        series={seriesOf(({ accuracy }) => accuracy)}
      />
    </div>
  );
}
