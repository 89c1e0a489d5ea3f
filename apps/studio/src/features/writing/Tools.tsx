import type { Action } from "../../app/state/reduce.ts";
import { penWidths, type StudioState } from "../../app/state/studio.ts";
import { IconButton } from "../../ui/IconButton.tsx";

interface ToolsProps {
  readonly state: StudioState;
  dispatch(action: Action): void;
}

/** What lies beside the sheet: pen, eraser, the pen's width, steps back and forth, a new sheet. */
export function Tools({ state: { tool, penWidth, history }, dispatch }: ToolsProps) {
  return (
    <div className="tools" role="toolbar" aria-label="Drawing">
      <IconButton
        icon="pen"
        label="Pen"
        shortcut="p"
        aria-pressed={tool === "pen"}
        onClick={() => dispatch({ type: "tool chosen", tool: "pen" })}
      />
      <IconButton
        icon="eraser"
        label="Eraser"
        shortcut="e"
        aria-pressed={tool === "eraser"}
        onClick={() => dispatch({ type: "tool chosen", tool: "eraser" })}
      />
      <label className="pen-width" title="Pen width ([ and ])">
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
        keys="Ctrl Z"
        disabled={history.past.length === 0}
        onClick={() => dispatch({ type: "undone" })}
      />
      <IconButton
        icon="redo"
        label="Redo"
        keys="Ctrl Y"
        disabled={history.future.length === 0}
        onClick={() => dispatch({ type: "redone" })}
      />
      <IconButton
        icon="clear"
        label="Clear the sheet"
        shortcut="delete"
        disabled={history.strokes.length === 0}
        onClick={() => dispatch({ type: "sheet cleared" })}
      />
    </div>
  );
}
