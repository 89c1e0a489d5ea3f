import type { EpochRecord } from "@numera/contract";
import { Chart } from "../../ui/charts/Chart.tsx";

/** The loss from epoch to epoch; its scale is logarithmic, since a training's last halvings are small beside its first. */
export function TrainingChart({ history }: { readonly history: readonly EpochRecord[] }) {
  const [first, last] = [history[0]!, history.at(-1)!];
  return (
    <Chart
      summary={`Validation loss from ${first.validationLoss.toFixed(3)} to ${last.validationLoss.toFixed(3)} in ${last.epoch} epochs`}
      x="epoch"
      y="Loss"
      shown={(loss) => loss.toPrecision(2)}
      logarithmic
      series={[
        { name: "training", style: "second", points: history.map((e) => [e.epoch, e.trainLoss]) },
        { name: "validation", style: "first", points: history.map((e) => [e.epoch, e.validationLoss]) },
      ]}
    />
  );
}
