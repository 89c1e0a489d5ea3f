import { LIVE_HELD_OUT, type LiveTrainingResult } from "@numera/workflows";
import { ConfusionMatrix } from "../../ui/charts/ConfusionMatrix.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { saveFile } from "../../ui/files/saveFile.ts";
import { Choices } from "./Choices.tsx";
import { Curves } from "./Curves.tsx";
import { TryIt } from "./TryIt.tsx";
import { type TrainingState, useTraining } from "./useTraining.ts";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Trains the network of single digits from nothing, on a part of MNIST, before one's eyes. */
export default function TrainDialog({ onClose }: { onClose(): void }) {
  const { training, trainer, start, pause, resume, stop, reset } = useTraining();
  const { state, steps, checks, trained, failure } = training;
  const underWay = state === "training" || state === "paused";
  return (
    <Dialog title="Train a network" className="train" onClose={onClose}>
      {state === "ready" && (
        <>
          <p>
            A network of 225,034 weights begins without knowing anything. It learns from 5,000 handwritten
            digits of MNIST, here in the browser, and is checked on {LIVE_HELD_OUT.toLocaleString("en")}{" "}
            others that it never learns from.
          </p>
          <Choices onStart={(choices) => void start(choices)} />
        </>
      )}
      {underWay && (
        <>
          <Progress training={training} />
          <div className="settings-actions">
            <button type="button" className="button" onClick={state === "paused" ? resume : pause}>
              {state === "paused" ? "Go on" : "Pause"}
            </button>
            <button type="button" className="button" onClick={stop}>
              That is enough
            </button>
          </div>
        </>
      )}
      {trained && <Result trained={trained} steps={steps.length} onAgain={reset} />}
      <Curves steps={steps} checks={checks} />
      {trainer && steps.length > 0 && <TryIt trainer={trainer} learned={checks.length + (trained ? 1 : 0)} />}
      {trained && (
        <ConfusionMatrix
          counts={trained.confusion}
          caption="What it reads on the digits that were kept out"
        />
      )}
      {failure && (
        <>
          <p className="failure" role="alert">
            {failure}
          </p>
          <button type="button" className="button" onClick={reset}>
            Choose anew
          </button>
        </>
      )}
    </Dialog>
  );
}

function Progress({ training: { state, steps, checks } }: { readonly training: TrainingState }) {
  const last = steps.at(-1);
  const check = checks.at(-1);
  return (
    <>
      <p className="train-progress">
        <span role="status">{state === "paused" ? "Paused" : last ? "Training" : "Getting the images…"}</span>
        {last && ` · step ${last.step} of ${last.steps}`}
        {last &&
          state !== "paused" &&
          ` · ${Math.round(last.imagesPerSecond).toLocaleString("en")} images a second`}
        {check && ` · ${percent(check.accuracy)} of what was kept out is read right`}
      </p>
      <progress value={last?.step ?? 0} max={last?.steps ?? 1} aria-label="Steps done" />
    </>
  );
}

interface ResultProps {
  readonly trained: LiveTrainingResult;
  readonly steps: number;
  onAgain(): void;
}

function Result({ trained, steps, onAgain }: ResultProps) {
  return (
    <>
      <p role="status">
        <b>{percent(trained.accuracy)}</b> of the {LIVE_HELD_OUT.toLocaleString("en")} digits that were kept
        out are read right, after {steps} steps. The network that ships has learned from eleven times as many
        digits, each changed a little every time, and for longer.
      </p>
      <div className="settings-actions">
        <button
          type="button"
          className="button"
          onClick={() => saveFile("my-network.onnx", new Blob([trained.model]), "application/octet-stream")}
        >
          Save the file
        </button>
        <button type="button" className="button" onClick={onAgain}>
          Train another
        </button>
      </div>
    </>
  );
}
