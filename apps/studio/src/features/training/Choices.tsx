import { useState } from "react";
import type { TrainingChoices } from "../../workers/trained.ts";

const epochs = [2, 4, 8] as const;

const rates: readonly (readonly [number, string])[] = [
  [0.0003, "small: slow and steady"],
  [0.002, "usual"],
  [0.05, "far too large: see what happens"],
];

/** How long the network is to learn, and in how large steps. */
export function Choices({ onStart }: { onStart(choices: TrainingChoices): void }) {
  const [choices, setChoices] = useState<TrainingChoices>({ epochs: 4, learningRate: 0.002 });
  return (
    <form
      className="train-choices"
      onSubmit={(event) => {
        event.preventDefault();
        onStart(choices);
      }}
    >
      <label className="field">
        Times through all images
        <select
          value={choices.epochs}
          onChange={(event) => setChoices({ ...choices, epochs: Number(event.target.value) })}
        >
          {epochs.map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
      </label>
      <label className="field">
        Learning rate
        <select
          value={choices.learningRate}
          onChange={(event) => setChoices({ ...choices, learningRate: Number(event.target.value) })}
        >
          {rates.map(([rate, label]) => (
            <option key={rate} value={rate}>
              {rate}, {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button primary">
        Train
      </button>
    </form>
  );
}
