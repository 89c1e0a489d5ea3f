import { type AdaptationProgress, LEAST_LINES } from "@numera/workflows";
import { ownModel } from "../../storage/ownModel.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { saveFile } from "../../ui/files/saveFile.ts";
import { ComparisonTable } from "./ComparisonTable.tsx";
import { LossChart } from "./LossChart.tsx";
import { type TeachingState, useTeaching } from "./useTeaching.ts";

interface TeachDialogProps {
  /** The model is kept and is to be read with from now on. */
  onKeep(): void;
  onClose(): void;
}

/** Teaches the line network somebody's handwriting, by the lines that were checked, and shows what came of it. */
export default function TeachDialog({ onKeep, onClose }: TeachDialogProps) {
  const { lines, teaching, start, keep } = useTeaching(onKeep);
  return (
    <Dialog title="Teach it your handwriting" className="teach" onClose={onClose}>
      {lines && lines.length < LEAST_LINES && <TooFew count={lines.length} />}
      {lines && lines.length >= LEAST_LINES && teaching.state === "ready" && (
        <Ready count={lines.length} onStart={() => void start(lines)} />
      )}
      {teaching.state === "learning" && <Learning done={teaching.done} onStop={onClose} />}
      {teaching.state === "learned" && (
        <Learned {...teaching} onKeep={() => void keep(teaching.taught.model)} onDiscard={onClose} />
      )}
      {teaching.state === "failed" && (
        <p className="failure" role="alert">
          {teaching.message}
        </p>
      )}
    </Dialog>
  );
}

function TooFew({ count }: { readonly count: number }) {
  return (
    <p>
      Write or bring numbers, press <b>Correct</b> and say what stands there. From {LEAST_LINES} lines on they
      can be learned from; there {count === 1 ? "is one" : `are ${count}`} so far. Dozens teach more.
    </p>
  );
}

function Ready({ count, onStart }: { readonly count: number; onStart(): void }) {
  return (
    <>
      <p>
        The network learns from the {count} lines that you checked, here in the browser, in a few minutes.
        Nothing is sent anywhere, and you decide afterwards whether to keep it.
      </p>
      <button type="button" className="button primary" onClick={onStart}>
        Learn
      </button>
    </>
  );
}

function Learning({ done, onStop }: { readonly done: readonly AdaptationProgress[]; onStop(): void }) {
  const last = done.at(-1);
  return (
    <>
      <p role="status">{last ? `Step ${last.step} of ${last.steps}` : "Getting ready…"}</p>
      <progress value={last?.step ?? 0} max={last?.steps ?? 1} aria-label="Steps done" />
      {done.length > 1 && <LossChart done={done} />}
      <button type="button" className="button" onClick={onStop}>
        Stop
      </button>
    </>
  );
}

type LearnedProps = Extract<TeachingState, { readonly state: "learned" }> & {
  onKeep(): void;
  onDiscard(): void;
};

function Learned({ done, taught, onKeep, onDiscard }: LearnedProps) {
  const save = () => saveFile(`${ownModel}.onnx`, new Blob([taught.model]), "application/octet-stream");
  return (
    <>
      <LossChart done={done} />
      <ComparisonTable taught={taught} />
      <div className="settings-actions">
        <button type="button" className="button primary" onClick={onKeep}>
          Keep and read with it
        </button>
        <button type="button" className="button" onClick={onDiscard}>
          Discard
        </button>
        <button type="button" className="button" onClick={save}>
          Save the file
        </button>
      </div>
    </>
  );
}
