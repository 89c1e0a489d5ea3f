import { IconButton } from "../../ui/IconButton.tsx";
import { shownKey } from "../../ui/shownKey.ts";
import { clearSheet, eraser, pen, redo, undo } from "./entries.ts";
import { penWidths, type WritingAction, type WritingState } from "./writing.ts";

interface ToolsProps {
  readonly state: WritingState;
  dispatch(action: WritingAction): void;
}

/** What lies beside the sheet: pen, eraser, the pen's width, steps back and forth, a new sheet. */
export function Tools({ state: { tool, penWidth, history }, dispatch }: ToolsProps) {
  return (
    <div className="tools" role="toolbar" aria-label="Drawing">
      <IconButton
        icon="pen"
        label="Pen"
        shortcut={pen.key}
        aria-pressed={tool === "pen"}
        onClick={() => dispatch({ type: "tool chosen", tool: "pen" })}
      />
      <IconButton
        icon="eraser"
        label="Eraser"
        shortcut={eraser.key}
        aria-pressed={tool === "eraser"}
        onClick={() => dispatch({ type: "tool chosen", tool: "eraser" })}
      />
      <label className="tool-slider pen-width" title="Pen width ([ and ])">
        <span className="unseen">Pen width</span>
        <input
          type="range"
          min={penWidths.least}
          max={penWidths.most}
          value={penWidth}
          onChange={(event) => dispatch({ type: "pen width chosen", width: Number(event.target.value) })}
        />
        <span className="nib" aria-hidden="true" style={{ width: penWidth, height: penWidth }} />
      </label>
      <IconButton
        icon="undo"
        label="Undo"
        keys={shownKey(undo.key)}
        disabled={history.past.length === 0}
        onClick={() => dispatch({ type: "undone" })}
      />
      <IconButton
        icon="redo"
        label="Redo"
        keys={shownKey(redo.key)}
        disabled={history.future.length === 0}
        onClick={() => dispatch({ type: "redone" })}
      />
      <IconButton
        icon="clear"
        label="Clear the sheet"
        shortcut={clearSheet.key}
        disabled={history.strokes.length === 0}
        onClick={() => dispatch({ type: "sheet cleared" })}
      />
    </div>
  );
}
