import { proxy } from "comlink";
import { useEffect, useRef, useState } from "react";
import type { LabeledLine } from "../../storage/labeledLine.ts";
import { keptLabeled } from "../../storage/labeledLines.ts";
import { keepOwnModel, ownModel } from "../../storage/ownModel.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { saveFile } from "../../ui/files/saveFile.ts";
import { messageOf } from "../../ui/messageOf.ts";
import { startTeacher } from "../../workers/startTeacher.ts";
import { leastLines, type Taught, type TeachProgress } from "../../workers/taught.ts";
import { LossChart } from "./LossChart.tsx";
import { Verdicts } from "./Verdicts.tsx";

type Course =
  | { readonly state: "ready" }
  | { readonly state: "learning"; readonly done: readonly TeachProgress[] }
  | { readonly state: "learned"; readonly done: readonly TeachProgress[]; readonly taught: Taught }
  | { readonly state: "failed"; readonly message: string };

interface TeachDialogProps {
  /** The model is kept and is to be read with from now on. */
  onKeep(): void;
  onClose(): void;
}

/** Teaches the line network somebody's handwriting, by the lines that were checked, and shows what came of it. */
export default function TeachDialog({ onKeep, onClose }: TeachDialogProps) {
  const [lines, setLines] = useState<readonly LabeledLine[]>();
  const [course, setCourse] = useState<Course>({ state: "ready" });
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    keptLabeled().then(setLines, () => setLines([]));
    return () => stop.current?.();
  }, []);

  const start = async () => {
    const { teacher, stop: end } = startTeacher();
    stop.current = end;
    const done: TeachProgress[] = [];
    setCourse({ state: "learning", done: [] });
    const progress = (at: TeachProgress) => {
      done.push(at);
      setCourse({ state: "learning", done: [...done] });
    };
    try {
      const taught = await teacher.teach("line", lines!, proxy(progress));
      setCourse({ state: "learned", done, taught });
    } catch (error) {
      setCourse({ state: "failed", message: messageOf(error) });
    } finally {
      end();
    }
  };

  const keep = async (model: Uint8Array<ArrayBuffer>) => {
    try {
      await keepOwnModel(model);
      onKeep();
    } catch (error) {
      setCourse({ state: "failed", message: `It could not be kept: ${messageOf(error)}` });
    }
  };

  return (
    <Dialog title="Teach it your handwriting" className="teach" onClose={onClose}>
      {lines && lines.length < leastLines && (
        <p>
          Write or bring numbers, press <b>Correct</b> and say what stands there. From {leastLines} lines on
          they can be learned from; there {lines.length === 1 ? "is one" : `are ${lines.length}`} so far.
          Dozens teach more.
        </p>
      )}
      {lines && lines.length >= leastLines && course.state === "ready" && (
        <>
          <p>
            The network learns from the {lines.length} lines that you checked, here in the browser, in a few
            minutes. Nothing is sent anywhere, and you decide afterwards whether to keep it.
          </p>
          <button type="button" className="button primary" onClick={() => void start()}>
            Learn
          </button>
        </>
      )}
      {course.state === "learning" && <Learning done={course.done} onStop={onClose} />}
      {course.state === "learned" && (
        <>
          <LossChart done={course.done} />
          <Verdicts taught={course.taught} />
          <div className="settings-actions">
            <button type="button" className="button primary" onClick={() => void keep(course.taught.model)}>
              Keep and read with it
            </button>
            <button type="button" className="button" onClick={onClose}>
              Discard
            </button>
            <button
              type="button"
              className="button"
              onClick={() =>
                saveFile(`${ownModel}.onnx`, new Blob([course.taught.model]), "application/octet-stream")
              }
            >
              Save the file
            </button>
          </div>
        </>
      )}
      {course.state === "failed" && (
        <p className="failure" role="alert">
          {course.message}
        </p>
      )}
    </Dialog>
  );
}

function Learning({ done, onStop }: { readonly done: readonly TeachProgress[]; onStop(): void }) {
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
