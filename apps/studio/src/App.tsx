import { useEffect, useMemo, useReducer } from "react";
import { WriteView } from "./drawing/WriteView.tsx";
import { useKeeping } from "./history/useKeeping.ts";
import { FileList } from "./images/FileList.tsx";
import { ImagesView } from "./images/ImagesView.tsx";
import { useBringing } from "./images/useBringing.ts";
import { useImageReading } from "./images/useImageReading.ts";
import { Header } from "./page/Header.tsx";
import { Notices } from "./page/Notices.tsx";
import { Overlays } from "./page/Overlays.tsx";
import { useKeys } from "./page/useKeys.ts";
import { useOverlay } from "./page/useOverlay.ts";
import { messageOf } from "./reading/messageOf.ts";
import type { StartedReader } from "./reading/startReader.ts";
import { Result } from "./result/Result.tsx";
import { keepSettings } from "./settings/keptSettings.ts";
import { inView } from "./state/inView.ts";
import { reduce } from "./state/reduce.ts";
import type { StudioState } from "./state/studio.ts";
import { useDrawnReading } from "./state/useDrawnReading.ts";

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
