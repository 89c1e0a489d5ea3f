import { useEffect, useMemo, useReducer } from "react";
import { useKeeping } from "../features/history/useKeeping.ts";
import { FileList } from "../features/images/FileList.tsx";
import { ImagesView } from "../features/images/ImagesView.tsx";
import { useBringing } from "../features/images/useBringing.ts";
import { useImageReading } from "../features/images/useImageReading.ts";
import { Result } from "../features/result/Result.tsx";
import { useDrawnReading } from "../features/writing/useDrawnReading.ts";
import { WriteView } from "../features/writing/WriteView.tsx";
import { messageOf } from "../ui/messageOf.ts";
import type { StartedReader } from "../workers/startReader.ts";
import { Header } from "./Header.tsx";
import { Notices } from "./Notices.tsx";
import { Overlays } from "./Overlays.tsx";
import { inView } from "./state/inView.ts";
import { keepSettings } from "./state/keptSettings.ts";
import { reduce } from "./state/reduce.ts";
import type { StudioState } from "./state/studio.ts";
import { useKeys } from "./useKeys.ts";
import { useOverlay } from "./useOverlay.ts";

interface AppProps extends StartedReader {
  /** The state that the visit begins with. */
  readonly start: StudioState;
}

/** The Studio: a sheet to write on or images that were brought, and what is read on them. */
export function App({ start, reader, warm }: AppProps) {
  const [state, dispatch] = useReducer(reduce, start);
  const { opened, open, close } = useOverlay();
  const { bring, dragging } = useBringing(dispatch);
  useDrawnReading(reader, state, dispatch);
  useImageReading(reader, state, dispatch);
  useKeys(state, dispatch);
  const { theme, settings, penWidth } = state;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => keepSettings({ theme, settings, penWidth }), [theme, settings, penWidth]);
  useEffect(() => {
    warm.then(
      () => dispatch({ type: "reader ready" }),
      (error) => dispatch({ type: "bringing failed", message: messageOf(error) }),
    );
  }, [warm]);
  const shown = useMemo(() => inView(state), [state]);
  useKeeping(reader, shown.id, shown.name, shown.source, shown.settled);
  return (
    <>
      <Header state={state} dispatch={dispatch} onFiles={(files) => void bring(files)} onOpen={open} />
      <Notices progress={state.progress} failures={state.failures} dispatch={dispatch} />
      <main>
        {shown.image ? (
          <ImagesView key={shown.image.id} reader={reader} entry={shown.image} dispatch={dispatch} />
        ) : (
          <WriteView state={state} dispatch={dispatch} />
        )}
        <div className="side">
          <Result reader={reader} shown={shown} ready={state.ready} onOpen={open} />
          {shown.image && state.images.length > 1 && (
            <FileList images={state.images} selected={shown.image.id} dispatch={dispatch} />
          )}
        </div>
      </main>
      {opened && (
        <Overlays
          key={opened.count}
          overlay={opened.overlay}
          reader={reader}
          state={state}
          shown={shown}
          dispatch={dispatch}
          onFiles={bring}
          onOpen={open}
          onClose={close}
        />
      )}
      {dragging && <div className="drop-here">Drop images or PDF files</div>}
    </>
  );
}
