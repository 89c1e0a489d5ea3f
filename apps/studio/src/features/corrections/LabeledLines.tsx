import { useEffect, useState } from "react";
import type { LabeledLine } from "../../storage/labeledLine.ts";
import { forgetLabeled, keptLabeled } from "../../storage/labeledLines.ts";
import { saveFile } from "../../ui/files/saveFile.ts";
import { labeledFolder } from "./labeledFolder.ts";

/** The lines that were corrected, to be taken to `numera finetune`. Nothing where there is none. */
export function LabeledLines() {
  const [lines, setLines] = useState<readonly LabeledLine[]>([]);
  useEffect(() => {
    keptLabeled().then(setLines, () => {});
  }, []);
  if (lines.length === 0) return null;
  const save = async () => saveFile("numera-labeled.zip", await labeledFolder(lines), "application/zip");
  return (
    <div className="labeled">
      <p>
        {lines.length === 1 ? "One line was" : `${lines.length} lines were`} checked by you.{" "}
        <code>numera finetune</code> learns from them.
      </p>
      <button type="button" className="button small" onClick={() => void save()}>
        Save as labeled folder
      </button>
      <button
        type="button"
        className="button small"
        onClick={() => void forgetLabeled().then(() => setLines([]))}
      >
        Forget them
      </button>
    </div>
  );
}
