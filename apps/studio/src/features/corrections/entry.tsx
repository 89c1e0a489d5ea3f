import type { CharacterAt } from "../../reading/characterAt.ts";
import type { Corrected } from "../../reading/outcome.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import type { Source } from "../../reading/source.ts";
import { dialogEntry } from "../../registry/entries.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import { CorrectDialog } from "./CorrectDialog.tsx";
import "./corrections.css";

type CorrectContext = {
  readonly reader: RemoteReader;
  readonly shown: {
    readonly id: string;
    readonly source: Source | undefined;
    readonly result: ReadResult | undefined;
    readonly image: { readonly id: number } | undefined;
  };
  /** The character at hand, if one was pressed. */
  readonly at: CharacterAt | undefined;
  dispatch(action: Corrected): void;
  close(): void;
};

export const correct = dialogEntry({
  name: "correct",
  key: "n",
  help: "correct the number",
  line: "correct",
  button: { place: "result", label: "Correct" },
  Content: ({ reader, shown: { id, source, result, image }, at, dispatch, close }: CorrectContext) =>
    source &&
    result && (
      <CorrectDialog
        reader={reader}
        id={id}
        source={source}
        result={result}
        at={at}
        onCorrect={(lines) => dispatch({ type: "corrected", image: image?.id, lines })}
        onClose={close}
      />
    ),
});
