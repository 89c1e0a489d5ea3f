import type { SeedResult } from "@numera/contract";
import { useEffect, useState } from "react";
import { ConfusionMatrix } from "../../ui/charts/ConfusionMatrix.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { messageOf } from "../../ui/messageOf.ts";
import { shownPercent } from "../../ui/shownPercent.ts";
import { bandsOfBins, bandsOfThresholds } from "./confidenceBands.ts";
import { type ShownModel, shippedRun, shownModels } from "./modelCard.ts";
import { ReliabilityChart } from "./ReliabilityChart.tsx";
import { RiskChart } from "./RiskChart.tsx";
import { ThresholdTable } from "./ThresholdTable.tsx";
import { TrainingChart } from "./TrainingChart.tsx";

interface ModelsDialogProps {
  onTrain(): void;
  onClose(): void;
}

/** The models that ship: what they are, what they were measured at, how their training went, how far they may be trusted. */
export default function ModelsDialog({ onTrain, onClose }: ModelsDialogProps) {
  const [models, setModels] = useState<readonly ShownModel[]>([]);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    shownModels().then(setModels, (error) => setFailure(messageOf(error)));
  }, []);
  return (
    <Dialog title="Models" className="models" onClose={onClose}>
      <p className="models-lead">
        The networks that read here, with what was measured.{" "}
        <button type="button" className="button small" onClick={onTrain}>
          Train one yourself
        </button>
      </p>
      {failure && <p className="failure">{failure}</p>}
      {models.map((model) => (
        <Model key={model.card.name} {...model} />
      ))}
    </Dialog>
  );
}

function Model({ card, risk, evaluation }: ShownModel) {
  const run = shippedRun(card);
  const { validation } = card;
  return (
    <section className="model">
      <h3>{card.name}</h3>
      <p>
        {card.description} · {(card.file.bytes / 1e6).toFixed(1)} MB
      </p>
      {run && <Measured name={card.name} tests={run.tests} />}
      {validation && (
        <p>
          Held out: {shownPercent(validation.mean.before.exactMatch)} before,{" "}
          {shownPercent(validation.mean.after.exactMatch)} after, of {validation.mean.after.n} lines.
        </p>
      )}
      <Charts history={run?.history} risk={risk} evaluation={evaluation} />
      {evaluation && (
        <ConfusionMatrix
          counts={evaluation.confusion}
          caption={`What ${card.name} reads on ${evaluation.data}: ${evaluation.n.toLocaleString("en")} digits`}
        />
      )}
      {risk.length > 1 && <ThresholdTable rows={risk} />}
      {card.command && <code>{card.command}</code>}
    </section>
  );
}

function Measured({ name, tests }: { readonly name: string; readonly tests: SeedResult["tests"] }) {
  return (
    <table>
      <caption className="unseen">What {name} was measured at</caption>
      <thead>
        <tr>
          <th scope="col">Measured on</th>
          <th scope="col">Number</th>
          <th scope="col">Right</th>
        </tr>
      </thead>
      <tbody>
        {tests.map(({ data, n, accuracy }) => (
          <tr key={data}>
            <td>{data}</td>
            <td>{n.toLocaleString("en")}</td>
            <td>{(100 * accuracy).toFixed(2)} %</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ChartsProps extends Pick<ShownModel, "risk" | "evaluation"> {
  /** Of the training. */
  readonly history: SeedResult["history"] | undefined;
}

/** How the training went, and how far the confidences may be trusted. */
function Charts({ history, risk, evaluation }: ChartsProps) {
  return (
    <div className="charts">
      {history && history.length > 1 && <TrainingChart history={history} />}
      {evaluation && (
        <ReliabilityChart
          bands={bandsOfBins(evaluation)}
          caption={`Share right against confidence; on average ${shownPercent(evaluation.ece)} apart (ECE)`}
        />
      )}
      {risk.length > 1 && (
        <>
          <ReliabilityChart
            bands={bandsOfThresholds(risk)}
            caption="Share right against confidence (fused, calibrated), of strings that were held out"
          />
          <RiskChart risk={risk} />
        </>
      )}
    </div>
  );
}
