import { useEffect, useState } from "react";
import type { KeptReading } from "../../storage/keptReading.ts";
import { forgetReadings, keptReadings } from "../../storage/keptReadings.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { shownPercent } from "../../ui/shownPercent.ts";
import { LabeledLines } from "../corrections/LabeledLines.tsx";

interface HistoryDialogProps {
  onOpen(reading: KeptReading): void;
  onClose(): void;
}

/** What was read before, the latest first. */
export function HistoryDialog({ onOpen, onClose }: HistoryDialogProps) {
  const [readings, setReadings] = useState<readonly KeptReading[]>();
  useEffect(() => {
    keptReadings().then(setReadings, () => setReadings([]));
  }, []);
  return (
    <Dialog title="History" className="history" onClose={onClose}>
      {readings?.length === 0 && (
        <p className="hint">Numbers that are read are kept here, in this browser only.</p>
      )}
      <LabeledLines />
      {readings && readings.length > 0 && (
        <>
          <ul>
            {readings.map((reading) => (
              <li key={reading.key}>
                <button type="button" onClick={() => onOpen(reading)}>
                  <Picture blob={reading.picture} />
                  <span className="kept">
                    <b>{reading.text.replaceAll("\n", " / ")}</b>
                    <small>
                      {[...certaintyOf(reading), reading.name, shownTime(reading.when)].join(" · ")}
                    </small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button"
            onClick={() => void forgetReadings().then(() => setReadings([]))}
          >
            Forget all of it
          </button>
        </>
      )}
    </Dialog>
  );
}

/** Of several lines only the verdict: each has a confidence of its own. */
function certaintyOf({ text, verdict, confidence }: KeptReading): string[] {
  const check = verdict === "sure" ? [] : ["check"];
  return text.includes("\n") ? check : [...check, shownPercent(confidence)];
}

function Picture({ blob }: { readonly blob: Blob }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return <img src={url} alt="" />;
}

function shownTime(when: number): string {
  return new Date(when).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
}
