import type {
  CheckDone,
  LiveTrainingChoices,
  LiveTrainingEvent,
  LiveTrainingResult,
  StepDone,
} from "@numera/workflows";
import { proxy } from "comlink";
import { useCallback, useEffect, useRef, useState } from "react";
import { messageOf } from "../../ui/messageOf.ts";
import { type RemoteTrainer, startTrainer } from "../../workers/startTrainer.ts";

/** Where a training stands. */
export interface TrainingState {
  readonly state: "ready" | "training" | "paused" | "done" | "failed";
  readonly steps: readonly StepDone[];
  readonly checks: readonly CheckDone[];
  readonly trained?: LiveTrainingResult;
  readonly failure?: string;
}

const nothing: TrainingState = { state: "ready", steps: [], checks: [] };

/** One training after the other, each in a worker of its own, and how to direct it. The last worker ends with the component. */
export function useTraining() {
  const [training, setTraining] = useState(nothing);
  const [trainer, setTrainer] = useState<RemoteTrainer>();
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);

  const start = useCallback(async (choices: LiveTrainingChoices) => {
    end.current?.();
    const started = startTrainer();
    end.current = started.end;
    // A remote is callable, and what is callable would be called by React.
    setTrainer(() => started.trainer);
    setTraining({ ...nothing, state: "training" });
    try {
      const trained = await started.trainer.train(
        choices,
        proxy((event: LiveTrainingEvent) => setTraining((before) => withEvent(before, event))),
      );
      setTraining((before) => ({ ...before, state: "done", trained }));
    } catch (error) {
      setTraining((before) => ({ ...before, state: "failed", failure: messageOf(error) }));
    }
  }, []);

  const pause = () => {
    void trainer?.pause();
    setTraining((before) => ({ ...before, state: "paused" }));
  };
  const resume = () => {
    void trainer?.resume();
    setTraining((before) => ({ ...before, state: "training" }));
  };
  const reset = () => {
    end.current?.();
    setTrainer(undefined);
    setTraining(nothing);
  };
  return { training, trainer, start, pause, resume, stop: () => void trainer?.stop(), reset };
}

function withEvent(training: TrainingState, event: LiveTrainingEvent): TrainingState {
  return event.type === "step"
    ? { ...training, steps: [...training.steps, event] }
    : { ...training, checks: [...training.checks, event] };
}
