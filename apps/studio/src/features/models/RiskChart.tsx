import type { ThresholdRow } from "@numera/contract";
import { Chart } from "../../ui/charts/Chart.tsx";
import { shownPercent } from "../../ui/shownPercent.ts";

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** A risk-coverage curve: how much of what is accepted is wrong, the surest accepted first. */
export function RiskChart({ risk }: { readonly risk: readonly ThresholdRow[] }) {
  const most = risk.reduce((a, b) => (b.coverage > a.coverage ? b : a));
  return (
    <Chart
      summary={`Where ${shownPercent(most.coverage)} of the strings are accepted, ${shownPercent(most.error)} of those are wrong; fewer are wrong where fewer are accepted`}
      x="accepted"
      y="Wrong among the accepted, the surest first (fused, calibrated)"
      shown={percent}
      shownX={percent}
      series={[
        { name: "error", style: "first", points: risk.map(({ coverage, error }) => [coverage, error]) },
      ]}
    />
  );
}
