import { useId } from "react";
import type { ReaderSettings } from "../../reading/settings.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import { formatChoices } from "./formats.ts";
import { useFormat } from "./useFormat.ts";

interface FormatFieldProps {
  readonly reader: RemoteReader;
  readonly settings: ReaderSettings;
  onChange(settings: Partial<ReaderSettings>): void;
}

/** What is known of the numbers: the most probable string of that kind is read. */
export function FormatField({ reader, settings, onChange }: FormatFieldProps) {
  const id = useId();
  const { kind, typed, refusal, choose, type } = useFormat(reader, settings, onChange);
  return (
    <div className="field">
      <label htmlFor={id}>What stands there</label>
      <select id={id} value={kind.name} onChange={(event) => choose(event.target.value)}>
        {formatChoices.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      {kind.argument && (
        <input
          type="text"
          value={typed}
          aria-label={kind.argument.label}
          placeholder={kind.argument.label}
          aria-invalid={refusal !== undefined}
          onChange={(event) => type(event.target.value)}
        />
      )}
      {kind.list && (
        <textarea
          rows={4}
          value={typed}
          aria-label="The values, one a line"
          placeholder="One value a line"
          aria-invalid={refusal !== undefined}
          onChange={(event) => type(event.target.value)}
        />
      )}
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
