import { proxy } from "comlink";
import { useCallback, useEffect, useRef, useState } from "react";
import { messageOf } from "../../ui/messageOf.ts";
import { type RemoteTrainer, startTrainer } from "../../workers/startTrainer.ts";
import type { Checked, StepDone, Trained, TrainingChoices, TrainingEvent } from "../../workers/trained.ts";

/** Where a training stands. */
export interface Course {
  readonly state: "ready" | "training" | "paused" | "done" | "failed";
  readonly steps: readonly StepDone[];
  readonly checks: readonly Checked[];
  readonly trained?: Trained;
  readonly failure?: string;
}

const nothing: Course = { state: "ready", steps: [], checks: [] };

/** One training after the other, each in a worker of its own, and how to direct it. The last worker ends with the component. */
export function useTraining() {
  const [course, setCourse] = useState(nothing);
  const [trainer, setTrainer] = useState<RemoteTrainer>();
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);

  const start = useCallback(async (choices: TrainingChoices) => {
    end.current?.();
    const started = startTrainer();
    end.current = started.end;
    // A remote is callable, and what is callable would be called by React.
    setTrainer(() => started.trainer);
    setCourse({ ...nothing, state: "training" });
    try {
      const trained = await started.trainer.train(
        choices,
        proxy((event: TrainingEvent) => setCourse((before) => withEvent(before, event))),
      );
      setCourse((before) => ({ ...before, state: "done", trained }));
    } catch (error) {
      setCourse((before) => ({ ...before, state: "failed", failure: messageOf(error) }));
    }
  }, []);

  const pause = () => {
    void trainer?.pause();
    setCourse((before) => ({ ...before, state: "paused" }));
  };
  const goOn = () => {
    void trainer?.goOn();
    setCourse((before) => ({ ...before, state: "training" }));
  };
  const again = () => {
    end.current?.();
    setTrainer(undefined);
    setCourse(nothing);
  };
  return { course, trainer, start, pause, goOn, stop: () => void trainer?.stop(), again };
}

function withEvent(course: Course, event: TrainingEvent): Course {
  return event.type === "step"
    ? { ...course, steps: [...course.steps, event] }
    : { ...course, checks: [...course.checks, event] };
}
