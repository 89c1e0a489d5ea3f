import { useCallback, useEffect, useRef, useState } from "react";
import { Paper } from "../../drawing/Paper.tsx";
import type { Stroke } from "../../drawing/stroke.ts";
import { latestOnly } from "../../reading/latestOnly.ts";
import { byPlace } from "../../ui/byPlace.ts";
import { DigitBars } from "../../ui/charts/DigitBars.tsx";
import { messageOf } from "../../ui/messageOf.ts";
import type { DigitStep } from "../../workers/explanation.ts";
import type { RemoteTrainer } from "../../workers/startTrainer.ts";

interface TryItProps {
  readonly trainer: RemoteTrainer;
  /** Changes whenever the network has learned something: what is seen is read anew. */
  readonly learned: number;
}

const penWidth = 12;

/** A small sheet: what one writes on it is read by the network that is being trained, as it is now. */
export function TryIt({ trainer, learned }: TryItProps) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [sheet, setSheet] = useState({ width: 0, height: 0 });
  const [seen, setSeen] = useState<readonly DigitStep[]>([]);
  const [label, setLabel] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const submit = useRef(latestOnly());
  const size = useRef(sheet);
  size.current = sheet;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the network has learned since is seen by reading anew.
  useEffect(() => {
    if (strokes.length === 0) return;
    submit.current(async () => {
      try {
        setSeen(await trainer.look({ ...size.current, strokes }));
        setLabel(undefined);
        setFailure(undefined);
      } catch (error) {
        setFailure(messageOf(error));
      }
    });
  }, [trainer, strokes, learned]);

  const resize = useCallback((width: number, height: number) => setSheet({ width, height }), []);
  const clear = () => {
    setStrokes([]);
    setSeen([]);
  };
  const showExample = () => {
    clear();
    submit.current(async () => {
      try {
        const example = await trainer.example();
        setSeen(example ? [example.step] : []);
        setLabel(example?.label);
      } catch (error) {
        setFailure(messageOf(error));
      }
    });
  };
  return (
    <section className="try-it" aria-label="Try the network">
      <h3>Write a digit: what does it see now?</h3>
      <div className="try-it-row">
        <div>
          <Paper
            strokes={strokes}
            tool="pen"
            penWidth={penWidth}
            sheet={sheet}
            onDraw={(stroke) => setStrokes((before) => [...before, stroke])}
            onErase={setStrokes}
            onResize={resize}
          />
          <div className="settings-actions">
            <button type="button" className="button small" onClick={clear} disabled={strokes.length === 0}>
              Clear
            </button>
            <button type="button" className="button small" onClick={showExample}>
              Show it one of MNIST
            </button>
          </div>
        </div>
        <div className="try-it-seen">
          {byPlace(seen, (step, i) => (
            <DigitBars step={step} nth={i + 1} />
          ))}
          <p role="status">
            {seen.length > 0 && `Read as ${seen.map(bestOf).join("")}`}
            {label !== undefined && `; it is a ${label}`}
          </p>
        </div>
      </div>
      {failure && (
        <p className="failure" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}

function bestOf({ classes, probabilities }: DigitStep): string {
  return classes[probabilities.indexOf(Math.max(...probabilities))]!;
}
