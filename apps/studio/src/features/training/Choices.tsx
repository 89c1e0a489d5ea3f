import type { LiveTrainingChoices } from "@numera/workflows";
import { useState } from "react";
import { SelectField } from "../../ui/SelectField.tsx";

const epochs = ["2", "4", "8"].map((count) => [count, count] as const);

const rates = (
  [
    [0.0003, "small: slow and steady"],
    [0.002, "usual"],
    [0.05, "far too large: see what happens"],
  ] as const
).map(([rate, label]) => [`${rate}`, `${rate}, ${label}`] as const);

/** How long the network is to learn, and in how large steps. */
export function Choices({ onStart }: { onStart(choices: LiveTrainingChoices): void }) {
  const [choices, setChoices] = useState<LiveTrainingChoices>({ epochs: 4, learningRate: 0.002 });
  return (
    <form
      className="train-choices"
      onSubmit={(event) => {
        event.preventDefault();
        onStart(choices);
      }}
    >
      <SelectField
        label="Times through all images"
        value={`${choices.epochs}`}
        options={epochs}
        onChange={(count) => setChoices({ ...choices, epochs: Number(count) })}
      />
      <SelectField
        label="Learning rate"
        value={`${choices.learningRate}`}
        options={rates}
        onChange={(rate) => setChoices({ ...choices, learningRate: Number(rate) })}
      />
      <button type="submit" className="button primary">
        Train
      </button>
    </form>
  );
}
