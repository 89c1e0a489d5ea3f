import type { AdaptationProgress, AdaptedModel } from "@numera/workflows";
import { proxy } from "comlink";
import { useEffect, useRef, useState } from "react";
import type { LabeledLine } from "../../storage/labeledLine.ts";
import { keptLabeled } from "../../storage/labeledLines.ts";
import { keepOwnModel } from "../../storage/ownModel.ts";
import { messageOf } from "../../ui/messageOf.ts";
import { startTeacher } from "../../workers/startTeacher.ts";

/** Where teaching stands. */
export type TeachingState =
  | { readonly state: "ready" }
  | { readonly state: "learning"; readonly done: readonly AdaptationProgress[] }
  | { readonly state: "learned"; readonly done: readonly AdaptationProgress[]; readonly taught: AdaptedModel }
  | { readonly state: "failed"; readonly message: string };

/**
 * Teaching in a worker, which ends with the component.
 * @param onKept the model is kept
 * @returns besides the lines that were checked: undefined until they are known
 */
export function useTeaching(onKept: () => void) {
  const [lines, setLines] = useState<readonly LabeledLine[]>();
  const [teaching, setTeaching] = useState<TeachingState>({ state: "ready" });
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    keptLabeled().then(setLines, () => setLines([]));
    return () => stop.current?.();
  }, []);

  const start = async (checked: readonly LabeledLine[]) => {
    const { teacher, stop: end } = startTeacher();
    stop.current = end;
    const done: AdaptationProgress[] = [];
    setTeaching({ state: "learning", done: [] });
    const progress = (at: AdaptationProgress) => {
      done.push(at);
      setTeaching({ state: "learning", done: [...done] });
    };
    try {
      const taught = await teacher.teach("line", checked, proxy(progress));
      setTeaching({ state: "learned", done, taught });
    } catch (error) {
      setTeaching({ state: "failed", message: messageOf(error) });
    } finally {
      end();
    }
  };

  const keep = async (model: Uint8Array<ArrayBuffer>) => {
    try {
      await keepOwnModel(model);
      onKept();
    } catch (error) {
      setTeaching({ state: "failed", message: `It could not be kept: ${messageOf(error)}` });
    }
  };
  return { lines, teaching, start, keep };
}
