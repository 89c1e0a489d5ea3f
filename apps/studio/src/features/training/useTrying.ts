import { useEffect, useRef, useState } from "react";
import type { Sheet } from "../../drawing/inkCanvas.ts";
import type { Stroke } from "../../drawing/stroke.ts";
import { latestOnly } from "../../reading/latestOnly.ts";
import { messageOf } from "../../ui/messageOf.ts";
import type { DigitStep } from "../../workers/explanation.ts";
import type { RemoteTrainer } from "../../workers/startTrainer.ts";

/** What the network in training sees, at the moment. */
interface Seen {
  readonly digits: readonly DigitStep[];
  /** What stands there, where that is known. */
  readonly label?: number | undefined;
  readonly failure?: string;
}

const nothing: Seen = { digits: [] };

/**
 * Has the network that is being trained read what is written, and again whenever it has learned something, or an image that
 * was kept out of the training.
 * @param learned changes whenever the network has learned something
 */
export function useTrying(trainer: RemoteTrainer, strokes: readonly Stroke[], sheet: Sheet, learned: number) {
  const [seen, setSeen] = useState(nothing);
  const submit = useRef(latestOnly());
  const size = useRef(sheet);
  size.current = sheet;
  const look = (task: () => Promise<Seen>) =>
    submit.current(async () => {
      try {
        setSeen(await task());
      } catch (error) {
        setSeen((before) => ({ ...before, failure: messageOf(error) }));
      }
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the network has learned since is seen by reading anew.
  useEffect(() => {
    if (strokes.length === 0) return;
    look(async () => ({ digits: await trainer.look({ ...size.current, strokes }) }));
  }, [trainer, strokes, learned]);
  const showExample = () =>
    look(async () => {
      const example = await trainer.example();
      return example ? { digits: [example.step], label: example.label } : nothing;
    });
  return { seen, forget: () => setSeen(nothing), showExample };
}
