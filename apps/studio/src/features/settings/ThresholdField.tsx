import { useEffect, useId, useState } from "react";
import type { AcceptedFrom, ReaderSettings } from "../../reading/settings.ts";
import { shownPercent } from "../../ui/shownPercent.ts";
import type { RemoteReader } from "../../workers/startReader.ts";

interface ThresholdFieldProps {
  readonly reader: RemoteReader;
  readonly settings: ReaderSettings;
  onChange(settings: Partial<ReaderSettings>): void;
}

/** How sure a line must be to be accepted, and what that meant on the strings of the calibration. */
export function ThresholdField({ reader, settings, onChange }: ThresholdFieldProps) {
  const id = useId();
  const [accepted, setAccepted] = useState<AcceptedFrom>();
  useEffect(() => {
    let current = true;
    reader.acceptedFrom(settings).then(
      (made) => {
        if (current) setAccepted(made);
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [reader, settings]);
  const threshold = settings.threshold ?? accepted?.threshold;
  if (threshold === undefined) return null;
  const estimate = accepted?.estimate;
  return (
    <div className="field">
      <label htmlFor={id}>
        Accept from <output>{shownPercent(threshold)}</output>
      </label>
      <input
        id={id}
        type="range"
        min={0.05}
        max={0.99}
        step={0.01}
        value={threshold}
        onChange={(event) => onChange({ threshold: Number(event.target.value) })}
      />
      {estimate && (
        <p className="hint-left">
          Of the strings that the confidence was fitted to, {shownPercent(estimate.coverage)} were accepted
          so, and {shownPercent(estimate.error)} of those were wrong.
        </p>
      )}
    </div>
  );
}
