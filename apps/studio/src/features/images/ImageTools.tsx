import { mostTilt } from "../../pictures/edits.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { crop, removeImage, turnLeft, turnRight } from "./entries.ts";

interface ImageToolsProps {
  readonly cropping: boolean;
  /** Degrees clockwise. */
  readonly tilt: number;
  onTilt(tilt: number): void;
  onTurn(by: 1 | -1): void;
  onCrop(): void;
  onApply(): void;
  onCancel(): void;
  onRemove(): void;
}

/** What can be done to the image in view. */
export function ImageTools(props: ImageToolsProps) {
  const { cropping, tilt, onTilt, onTurn, onCrop, onApply, onCancel, onRemove } = props;
  if (cropping) {
    return (
      <div className="tools" role="toolbar" aria-label="Crop">
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
        <button type="button" className="button primary" onClick={onApply}>
          Keep this part
        </button>
      </div>
    );
  }
  return (
    <div className="tools" role="toolbar" aria-label="Image">
      <IconButton icon="turnLeft" label="Turn left" shortcut={turnLeft.key} onClick={() => onTurn(-1)} />
      <IconButton icon="turnRight" label="Turn right" shortcut={turnRight.key} onClick={() => onTurn(1)} />
      <label className="tool-slider tilt" title="Tilt">
        <span className="unseen">Tilt in degrees</span>
        <input
          type="range"
          min={-mostTilt}
          max={mostTilt}
          step={0.5}
          value={tilt}
          onChange={(event) => onTilt(Number(event.target.value))}
        />
        <span className="tilt-shown" aria-hidden="true">
          {shownTilt(tilt)}
        </span>
      </label>
      <IconButton icon="crop" label="Crop" shortcut={crop.key} onClick={onCrop} />
      <IconButton icon="clear" label="Remove the image" shortcut={removeImage.key} onClick={onRemove} />
    </div>
  );
}

function shownTilt(tilt: number): string {
  return `${tilt < 0 ? "−" : ""}${Math.abs(tilt).toFixed(1)}°`;
}
