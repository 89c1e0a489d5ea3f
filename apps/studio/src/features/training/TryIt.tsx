import { useCallback, useState } from "react";
import { Paper } from "../../drawing/Paper.tsx";
import type { Stroke } from "../../drawing/stroke.ts";
import { byPlace } from "../../ui/byPlace.ts";
import { DigitBars } from "../../ui/charts/DigitBars.tsx";
import type { DigitStep } from "../../workers/explanation.ts";
import type { RemoteTrainer } from "../../workers/startTrainer.ts";
import { useTrying } from "./useTrying.ts";

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
  const { seen, forget, showExample } = useTrying(trainer, strokes, sheet, learned);
  const resize = useCallback((width: number, height: number) => setSheet({ width, height }), []);
  const clear = () => {
    setStrokes([]);
    forget();
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
            <button
              type="button"
              className="button small"
              onClick={() => {
                clear();
                showExample();
              }}
            >
              Show it one of MNIST
            </button>
          </div>
        </div>
        <SeenDigits digits={seen.digits} label={seen.label} />
      </div>
      {seen.failure && (
        <p className="failure" role="alert">
          {seen.failure}
        </p>
      )}
    </section>
  );
}

interface SeenDigitsProps {
  readonly digits: readonly DigitStep[];
  /** What stands there, where that is known. */
  readonly label: number | undefined;
}

function SeenDigits({ digits, label }: SeenDigitsProps) {
  return (
    <div className="try-it-seen">
      {byPlace(digits, (step, i) => (
        <DigitBars step={step} nth={i + 1} />
      ))}
      <p role="status">
        {digits.length > 0 && `Read as ${digits.map(bestOf).join("")}`}
        {label !== undefined && `; it is a ${label}`}
      </p>
    </div>
  );
}

function bestOf({ classes, probabilities }: DigitStep): string {
  return classes[probabilities.indexOf(Math.max(...probabilities))]!;
}
