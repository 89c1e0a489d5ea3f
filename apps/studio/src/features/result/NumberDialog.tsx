import { linesOf } from "@numera/contract";
import type { ReadResult } from "../../reading/readResult.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { Verdict } from "./Verdict.tsx";

interface NumberDialogProps {
  readonly result: ReadResult;
  onClose(): void;
}

/** The number as large as the window, to be read from afar or copied. */
export function NumberDialog({ result: { reading, checked = false }, onClose }: NumberDialogProps) {
  const longest = Math.max(...linesOf(reading).map(({ text }) => text.length));
  return (
    <Dialog title="Result" className="number-dialog" onClose={onClose}>
      <p className="number" style={{ fontSize: `min(14rem, ${(140 / longest).toFixed(1)}cqi)` }}>
        {reading.text}
      </p>
      <div className="number-actions">
        <Verdict reading={reading} checked={checked} />
        <CopyButton text={reading.text} />
      </div>
    </Dialog>
  );
}
