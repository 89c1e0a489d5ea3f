import { useEffect, useId, useState } from "react";
import type { AcceptPromise, ReaderSettings } from "../../reading/settings.ts";
import { shownPercent } from "../../ui/shownPercent.ts";
import type { RemoteReader } from "../../workers/startReader.ts";

interface AcceptFieldProps {
  readonly reader: RemoteReader;
  readonly settings: ReaderSettings;
  onChange(settings: Partial<ReaderSettings>): void;
}

/** How sure a line must be to be accepted, and what that meant on the strings of the calibration. */
export function AcceptField({ reader, settings, onChange }: AcceptFieldProps) {
  const id = useId();
  const [promise, setPromise] = useState<AcceptPromise>();
  useEffect(() => {
    let current = true;
    reader.promise(settings).then(
      (made) => {
        if (current) setPromise(made);
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [reader, settings]);
  return (
    <div className="field">
      <label htmlFor={id}>
        Accept from <output>{shownPercent(settings.acceptAt)}</output>
      </label>
      <input
        id={id}
        type="range"
        min={0.05}
        max={0.99}
        step={0.01}
        value={settings.acceptAt}
        onChange={(event) => onChange({ acceptAt: Number(event.target.value) })}
      />
      {promise && (
        <p className="hint-left">
          Of the strings that the confidence was fitted to, {shownPercent(promise.coverage)} were accepted so,
          and {shownPercent(promise.error)} of those were wrong.
        </p>
      )}
    </div>
  );
}
