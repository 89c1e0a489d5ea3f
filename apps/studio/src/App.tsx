import { useEffect, useReducer, useState } from "react";
import { WriteView } from "./drawing/WriteView.tsx";
import { Camera } from "./images/Camera.tsx";
import { FileList } from "./images/FileList.tsx";
import { ImagesView } from "./images/ImagesView.tsx";
import { useBringing } from "./images/useBringing.ts";
import { useImageReading } from "./images/useImageReading.ts";
import { Header } from "./page/Header.tsx";
import { Notices } from "./page/Notices.tsx";
import { useKeys } from "./page/useKeys.ts";
import type { RemoteReader } from "./reading/startReader.ts";
import { Result } from "./result/Result.tsx";
import { reduce } from "./state/reduce.ts";
import { initialState, selectedImage } from "./state/studio.ts";
import { useDrawnReading } from "./state/useDrawnReading.ts";

/** The Studio: a sheet to write on or images that were brought, and what is read on them. */
export function App({ reader }: { readonly reader: RemoteReader }) {
  const [state, dispatch] = useReducer(reduce, initialState);
  const [camera, setCamera] = useState(false);
  const { bring, dragging } = useBringing(dispatch);
  useDrawnReading(reader, state, dispatch);
  useImageReading(reader, state, dispatch);
  useKeys(state, dispatch);
  const { theme, drawn, images } = state;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const image = state.view === "images" ? selectedImage(state) : undefined;
  return (
    <>
      <Header
        state={state}
        dispatch={dispatch}
        onFiles={(files) => void bring(files)}
        onCamera={() => setCamera(true)}
      />
      <Notices progress={state.progress} failures={state.failures} dispatch={dispatch} />
      <main>
        {image ? (
          <ImagesView key={image.id} reader={reader} entry={image} dispatch={dispatch} />
        ) : (
          <WriteView state={state} dispatch={dispatch} />
        )}
        <div className="side">
          <Result outcome={image?.outcome ?? drawn} />
          {image && images.length > 1 && <FileList images={images} selected={image.id} dispatch={dispatch} />}
        </div>
      </main>
      {camera && (
        <Camera
          onClose={() => setCamera(false)}
          onPhoto={(photo) => {
            setCamera(false);
            void bring([photo]);
          }}
        />
      )}
      {dragging && <div className="drop-here">Drop images or PDF files</div>}
    </>
  );
}
