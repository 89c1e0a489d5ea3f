import { useEffect, useRef, useState } from "react";
import type { ReaderSettings } from "../../reading/settings.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import { choiceOf, type FormatChoice, formatChoices, formatOf } from "./formats.ts";

/** The format as it is being chosen and typed; it counts once the reader takes it, and until then there is a refusal. */
export function useFormat(
  reader: RemoteReader,
  settings: ReaderSettings,
  onChange: (settings: Partial<ReaderSettings>) => void,
) {
  const { choice, argument } = choiceOf(settings.format);
  // What is being typed counts once the reader takes it.
  const [typed, setTyped] = useState(choice.list ? settings.list : argument);
  const [refusal, setRefusal] = useState<string>();
  const [kind, setKind] = useState<FormatChoice>(choice);
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
  return { kind, typed, refusal, choose, type: setTyped };
}
