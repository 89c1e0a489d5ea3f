import { IconButton } from "../page/IconButton.tsx";

interface ImageToolsProps {
  readonly cropping: boolean;
  onTurn(by: 1 | -1): void;
  onCrop(): void;
  onApply(): void;
  onCancel(): void;
  onRemove(): void;
}

/** What can be done to the image in view. */
export function ImageTools({ cropping, onTurn, onCrop, onApply, onCancel, onRemove }: ImageToolsProps) {
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
      <IconButton icon="turnLeft" label="Turn left" keys="L" data-key="l" onClick={() => onTurn(-1)} />
      <IconButton icon="turnRight" label="Turn right" keys="R" data-key="r" onClick={() => onTurn(1)} />
      <IconButton icon="crop" label="Crop" keys="X" data-key="x" onClick={onCrop} />
      <IconButton icon="clear" label="Remove the image" keys="Delete" data-key="delete" onClick={onRemove} />
    </div>
  );
}
