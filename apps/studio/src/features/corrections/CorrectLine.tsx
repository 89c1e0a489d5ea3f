import type { LineReading } from "@numera/reader";
import { type Ref, useImperativeHandle, useRef } from "react";
import { isDoubtful } from "../../reading/certainty.ts";
import { byPlace } from "../../ui/byPlace.ts";

/** What may be done to a line from outside. */
export interface LineHandle {
  /** Has a character at hand: what is typed next takes its place. */
  select(character: number): void;
}

interface CorrectLineProps {
  readonly ref: Ref<LineHandle>;
  readonly line: LineReading;
  /** What is said that stands there, so far. */
  readonly text: string;
  readonly label: string;
  onChange(text: string): void;
}

/** A line to be corrected: its digits, each of which selects itself in the field below. */
export function CorrectLine({ ref, line, text, label, onChange }: CorrectLineProps) {
  const input = useRef<HTMLInputElement>(null);
  const select = (character: number) => {
    input.current?.focus();
    input.current?.setSelectionRange(character, character + 1);
  };
  useImperativeHandle(ref, () => ({ select }));
  return (
    <div className="correct-line">
      <div className="correct-digits">
        {byPlace([...text], (character, i) => (
          <button
            type="button"
            aria-label={`Change digit ${i + 1}, ${character}`}
            className={line.characters[i] && isDoubtful(line, line.characters[i]) ? "doubtful" : undefined}
            onClick={() => select(i)}
          >
            {character}
          </button>
        ))}
      </div>
      <input
        ref={input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
