import type { Reading } from "@numera/reader";
import { Dialog } from "../page/Dialog.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { Verdict } from "./Verdict.tsx";

/** The number as large as the window, to be read from afar or copied. */
export function NumberDialog({ reading, onClose }: { readonly reading: Reading; onClose(): void }) {
  const longest = Math.max(...reading.lines.map(({ text }) => text.length));
  return (
    <Dialog title="Result" className="number-dialog" onClose={onClose}>
      <p className="number" style={{ fontSize: `min(14rem, ${(140 / longest).toFixed(1)}cqi)` }}>
        {reading.text}
      </p>
      <div className="number-actions">
        <Verdict reading={reading} />
        <CopyButton text={reading.text} />
      </div>
    </Dialog>
  );
}
