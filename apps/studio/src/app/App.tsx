import { useEffect, useMemo, useReducer } from "react";
import { useKeeping } from "../features/history/useKeeping.ts";
import { FileList } from "../features/images/FileList.tsx";
import { ImagesView } from "../features/images/ImagesView.tsx";
import { useImageReading } from "../features/images/useImageReading.ts";
import { useOpenFiles } from "../features/images/useOpenFiles.ts";
import { Boxes } from "../features/result/Boxes.tsx";
import { Result } from "../features/result/Result.tsx";
import { useDrawnReading } from "../features/writing/useDrawnReading.ts";
import { WriteView } from "../features/writing/WriteView.tsx";
import { messageOf } from "../ui/messageOf.ts";
import type { StartedReader } from "../workers/startReader.ts";
import { Header } from "./Header.tsx";
import { Notices } from "./Notices.tsx";
import { OpenDialog } from "./OpenDialog.tsx";
import { ResultButtons } from "./ResultButtons.tsx";
import { registry } from "./registry.ts";
import { inView } from "./state/inView.ts";
import { keepSettings } from "./state/keptSettings.ts";
import { type Action, reduce } from "./state/reduce.ts";
import type { StudioState } from "./state/studio.ts";
import { useDialog } from "./useDialog.ts";
import { useKeys } from "./useKeys.ts";

interface AppProps extends StartedReader {
  /** The state that the visit begins with. */
  readonly start: StudioState;
}

/** The Studio: a sheet to write on or images that were opened, and what is read on them. */
export function App({ start, reader, warm }: AppProps) {
  const [state, dispatch] = useReducer(reduce, start);
  const { opened, open, close } = useDialog();
  const { openFiles, dragging } = useOpenFiles(dispatch);
  useDrawnReading(reader, state, dispatch);
  useImageReading(reader, state, dispatch);
  useKeys(state, dispatch);
  useVisit(state, warm, dispatch);
  const shown = useMemo(() => inView(state), [state]);
  useKeeping(reader, shown.id, shown.name, shown.source, shown.settled);
  const { image, result } = shown;
  return (
    <>
      <Header state={state} dispatch={dispatch} onFiles={(files) => void openFiles(files)} onOpen={open} />
      <Notices progress={state.progress} failures={state.failures} dispatch={dispatch} />
      <main>
        {image ? (
          <ImagesView key={image.id} reader={reader} entry={image} dispatch={dispatch}>
            {result && <Boxes result={result} />}
          </ImagesView>
        ) : (
          <WriteView state={state} dispatch={dispatch}>
            {/* The sheet may have another size by now: boxes stand where the ink is, in its pixels. */}
            {result && <Boxes result={{ ...result, ...state.sheet }} />}
          </WriteView>
        )}
        <div className="side">
          <Result reader={reader} shown={shown} ready={state.ready} onOpen={open}>
            <ResultButtons onOpen={open} />
          </Result>
          {image && state.images.length > 1 && (
            <FileList images={state.images} selected={image.id} dispatch={dispatch} />
          )}
        </div>
      </main>
      {opened && (
        <OpenDialog
          key={opened.count}
          opened={opened}
          entries={registry}
          {...{ reader, state, shown, dispatch, openFiles, open, close }}
        />
      )}
      {dragging && <div className="drop-here">Drop images or PDF files</div>}
    </>
  );
}

/** The visit beyond what is shown: the page's colors, what is kept for the next visit, and whether the models are loaded. */
function useVisit(
  { theme, settings, penWidth }: StudioState,
  warm: Promise<void>,
  dispatch: (action: Action) => void,
): void {
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => keepSettings({ theme, settings, penWidth }), [theme, settings, penWidth]);
  useEffect(() => {
    warm.then(
      () => dispatch({ type: "reader ready" }),
      (error) => dispatch({ type: "opening failed", message: messageOf(error) }),
    );
  }, [warm, dispatch]);
}
