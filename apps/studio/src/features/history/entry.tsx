import type { Stroke } from "../../drawing/stroke.ts";
import { dialogEntry } from "../../registry/entries.ts";
import { HistoryDialog } from "./HistoryDialog.tsx";
import "./history.css";

type HistoryContext = {
  openFiles(files: readonly File[]): void;
  dispatch(action: { readonly type: "drawing restored"; readonly strokes: readonly Stroke[] }): void;
  close(): void;
};

export const history = dialogEntry({
  name: "history",
  key: "h",
  help: "history",
  line: "panels",
  button: { place: "header", icon: "history", label: "History" },
  Content: ({ openFiles, dispatch, close }: HistoryContext) => (
    <HistoryDialog
      onClose={close}
      onOpen={({ strokes, file, name }) => {
        close();
        if (strokes) dispatch({ type: "drawing restored", strokes });
        if (file) openFiles([new File([file], name, { type: file.type })]);
      }}
    />
  ),
});
