import { linesOf } from "@numera/contract";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { isDoubtful } from "../../reading/certainty.ts";
import type { CharacterAt } from "../../reading/characterAt.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import type { Source } from "../../reading/source.ts";
import { labeledVersion } from "../../storage/labeledLine.ts";
import { keepLabeled } from "../../storage/labeledLines.ts";
import { visit } from "../../storage/visit.ts";
import { byPlace } from "../../ui/byPlace.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { messageOf } from "../../ui/messageOf.ts";
import type { RemoteReader } from "../../workers/startReader.ts";

interface CorrectDialogProps {
  readonly reader: RemoteReader;
  /** Of the drawing or image in this visit. */
  readonly id: string;
  readonly source: Source;
  readonly result: ReadResult;
  /** The character at hand, if one was pressed. */
  readonly at: CharacterAt | undefined;
  onCorrect(lines: readonly string[]): void;
  onClose(): void;
}

/** What really stands on each line: press a digit to change it, or type the number. What is said is kept to learn from. */
export function CorrectDialog(props: CorrectDialogProps) {
  const { reader, id, source, result, at, onCorrect, onClose } = props;
  const lines = linesOf(result.reading);
  const [texts, setTexts] = useState(lines.map(({ text }) => text));
  const [failure, setFailure] = useState<string>();
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const select = (line: number, digit: number) => {
    inputs.current[line]?.focus();
    inputs.current[line]?.setSelectionRange(digit, digit + 1);
  };
  useEffect(() => {
    if (at === undefined) return;
    inputs.current[at.line]?.focus();
    inputs.current[at.line]?.setSelectionRange(at.character, at.character + 1);
  }, [at]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const said = texts.map((text) => text.trim());
    onCorrect(said);
    try {
      for (const [i, label] of said.entries()) {
        // Where there is no number there is nothing to learn to read.
        const picture = label === "" ? undefined : await reader.linePicture(source, lines[i]!.box);
        if (picture === undefined) continue;
        const key = `${visit} ${id} ${i}`;
        await keepLabeled({
          version: labeledVersion,
          key,
          when: Date.now(),
          label,
          read: lines[i]!.text,
          picture,
        });
      }
      onClose();
    } catch (error) {
      setFailure(`It is shown, but could not be kept: ${messageOf(error)}`);
    }
  };
  return (
    <Dialog title="What stands there?" className="correct" onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        {byPlace(lines, (line, l) => (
          <div className="correct-line">
            <div className="correct-digits">
              {byPlace([...texts[l]!], (character, d) => (
                <button
                  type="button"
                  aria-label={`Change digit ${d + 1}, ${character}`}
                  className={line.characters[d] && isDoubtful(line.characters[d]) ? "doubtful" : undefined}
                  onClick={() => select(l, d)}
                >
                  {character}
                </button>
              ))}
            </div>
            <input
              ref={(input) => {
                inputs.current[l] = input;
              }}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              aria-label={lines.length > 1 ? `Line ${l + 1}` : "The number"}
              value={texts[l]}
              onChange={(event) => setTexts(texts.with(l, event.target.value))}
            />
          </div>
        ))}
        {failure && (
          <p className="failure" role="alert">
            {failure}
          </p>
        )}
        <button type="submit" className="button primary">
          That is right
        </button>
        <p className="hint-left">Kept in this browser, to teach a model your handwriting.</p>
      </form>
    </Dialog>
  );
}
