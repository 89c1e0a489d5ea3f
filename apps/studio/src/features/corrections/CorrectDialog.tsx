import { linesOf } from "@numera/contract";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { CharacterAt } from "../../reading/characterAt.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import type { Source } from "../../reading/source.ts";
import { sessionId } from "../../storage/session.ts";
import { byPlace } from "../../ui/byPlace.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { messageOf } from "../../ui/messageOf.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import { CorrectLine, type LineHandle } from "./CorrectLine.tsx";
import { keepLabels } from "./keepLabels.ts";

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
export function CorrectDialog({ reader, id, source, result, at, onCorrect, onClose }: CorrectDialogProps) {
  const lines = linesOf(result.reading);
  const [texts, setTexts] = useState(lines.map(({ text }) => text));
  const [failure, setFailure] = useState<string>();
  const handles = useRef<(LineHandle | null)[]>([]);
  // Once the dialog is open, which takes the focus.
  useEffect(() => {
    if (at !== undefined) handles.current[at.line]?.select(at.character);
  }, [at]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const labels = texts.map((text) => text.trim());
    onCorrect(labels);
    try {
      await keepLabels(reader, `${sessionId} ${id}`, source, lines, labels);
      onClose();
    } catch (error) {
      setFailure(`It is shown, but could not be kept: ${messageOf(error)}`);
    }
  };
  return (
    <Dialog title="What stands there?" className="correct" onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        {byPlace(lines, (line, l) => (
          <CorrectLine
            ref={(handle) => {
              handles.current[l] = handle;
            }}
            line={line}
            text={texts[l]!}
            label={lines.length > 1 ? `Line ${l + 1}` : "The number"}
            onChange={(text) => setTexts(texts.with(l, text))}
          />
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
