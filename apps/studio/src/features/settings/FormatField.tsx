import { useEffect, useId, useRef, useState } from "react";
import type { ReaderSettings } from "../../reading/settings.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import { choiceOf, formatChoices, formatOf } from "./formats.ts";

interface FormatFieldProps {
  readonly reader: RemoteReader;
  readonly settings: ReaderSettings;
  onChange(settings: Partial<ReaderSettings>): void;
}

/** What is known of the numbers: the most probable string of that kind is read. */
export function FormatField({ reader, settings, onChange }: FormatFieldProps) {
  const id = useId();
  const { choice, argument } = choiceOf(settings.format);
  // What is being typed counts once the reader takes it.
  const [typed, setTyped] = useState(choice.list ? settings.list : argument);
  const [refusal, setRefusal] = useState<string>();
  const [kind, setKind] = useState(choice);
  const latest = useRef(0);
  useEffect(() => {
    const wanted: Partial<ReaderSettings> = kind.list
      ? { format: kind.name, list: typed }
      : { format: formatOf(kind, typed) };
    const next = { ...settings, ...wanted };
    // What was typed last counts, also where the dialog is closed before the reader has said what it thinks of it.
    latest.current++;
    const mine = latest.current;
    if (next.format === settings.format && next.list === settings.list) {
      setRefusal(undefined);
      return;
    }
    void reader.refusalOf(next).then((reason) => {
      if (mine !== latest.current) return;
      setRefusal(reason);
      if (reason === undefined) onChange(wanted);
    });
  }, [reader, kind, typed, settings, onChange]);
  const choose = (name: string) => {
    const next = formatChoices.find((candidate) => candidate.name === name)!;
    setKind(next);
    setTyped(next.list ? settings.list : (next.argument?.usual ?? ""));
    setRefusal(undefined);
  };
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
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {kind.list && (
        <textarea
          rows={4}
          value={typed}
          aria-label="The values, one a line"
          placeholder="One value a line"
          aria-invalid={refusal !== undefined}
          onChange={(event) => setTyped(event.target.value)}
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
