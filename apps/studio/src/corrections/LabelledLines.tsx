import { useEffect, useState } from "react";
import { saveFile } from "../export/saveFile.ts";
import { labelledFolder } from "./labelledFolder.ts";
import type { LabelledLine } from "./labelledLine.ts";
import { forgetLabelled, keptLabelled } from "./store.ts";

/** The lines that were corrected, to be taken to `numera finetune`. Nothing where there is none. */
export function LabelledLines() {
  const [lines, setLines] = useState<readonly LabelledLine[]>([]);
  useEffect(() => {
    keptLabelled().then(setLines, () => {});
  }, []);
  if (lines.length === 0) return null;
  const save = async () => saveFile("numera-labelled.zip", await labelledFolder(lines), "application/zip");
  return (
    <div className="labelled">
      <p>
        {lines.length === 1 ? "One line was" : `${lines.length} lines were`} checked by you.{" "}
        <code>numera finetune</code> learns from them.
      </p>
      <button type="button" className="button small" onClick={() => void save()}>
        Save as labelled folder
      </button>
      <button
        type="button"
        className="button small"
        onClick={() => void forgetLabelled().then(() => setLines([]))}
      >
        Forget them
      </button>
    </div>
  );
}
