import { lazy, Suspense, useCallback } from "react";
import { Camera } from "../features/camera/Camera.tsx";
import { CorrectDialog } from "../features/corrections/CorrectDialog.tsx";
import { HistoryDialog } from "../features/history/HistoryDialog.tsx";
import { KeysDialog } from "../features/keys/KeysDialog.tsx";
import { NumberDialog } from "../features/result/NumberDialog.tsx";
import { SettingsDialog } from "../features/settings/SettingsDialog.tsx";
import { Steps } from "../features/steps/Steps.tsx";
import { defaultReaderSettings, type ReaderSettings } from "../reading/settings.ts";
import { forgetOwnModel } from "../storage/ownModel.ts";
import type { RemoteReader } from "../workers/startReader.ts";
import { ownModel } from "../workers/taught.ts";
import type { Overlay } from "./Header.tsx";
import type { InView } from "./state/inView.ts";
import type { Action } from "./state/reduce.ts";
import type { StudioState } from "./state/studio.ts";

const TeachDialog = lazy(() => import("../features/teaching/TeachDialog.tsx"));
const TrainDialog = lazy(() => import("../features/training/TrainDialog.tsx"));
/** Its cards are many kilobytes that few look at. */
const ModelsDialog = lazy(() => import("../features/models/ModelsDialog.tsx"));

interface OverlaysProps {
  readonly overlay: Overlay;
  readonly reader: RemoteReader;
  readonly state: StudioState;
  readonly shown: InView;
  dispatch(action: Action): void;
  onFiles(files: readonly File[]): void;
  onOpen(overlay: Overlay): void;
  onClose(): void;
}

/** The one dialog that is open. */
export function Overlays({
  overlay,
  reader,
  state,
  shown,
  dispatch,
  onFiles,
  onOpen,
  onClose,
}: OverlaysProps) {
  const change = useCallback(
    (settings: Partial<ReaderSettings>) => dispatch({ type: "settings changed", settings }),
    [dispatch],
  );
  if (overlay === "correct" || typeof overlay === "object") {
    return (
      shown.source &&
      shown.result && (
        <CorrectDialog
          reader={reader}
          id={shown.id}
          source={shown.source}
          result={shown.result}
          at={overlay === "correct" ? undefined : overlay}
          onCorrect={(lines) => dispatch({ type: "corrected", image: shown.image?.id, lines })}
          onClose={onClose}
        />
      )
    );
  }
  switch (overlay) {
    case "camera":
      return (
        <Camera
          onClose={onClose}
          onFiles={(files) => {
            onClose();
            onFiles(files);
          }}
        />
      );
    case "history":
      return (
        <HistoryDialog
          onClose={onClose}
          onOpen={({ strokes, file, name }) => {
            onClose();
            if (strokes) dispatch({ type: "drawing restored", strokes });
            if (file) onFiles([new File([file], name, { type: file.type })]);
          }}
        />
      );
    case "settings":
      return (
        <SettingsDialog
          reader={reader}
          state={state}
          onChange={change}
          onModels={() => onOpen("models")}
          onTeach={() => onOpen("teach")}
          onForgetModel={async () => {
            await forgetOwnModel();
            await reader.forget(ownModel);
            if (state.settings.model === ownModel) change({ model: defaultReaderSettings.model });
          }}
          onTheme={(theme) => dispatch({ type: "theme chosen", theme })}
          onClose={onClose}
        />
      );
    case "models":
      return (
        <Suspense>
          <ModelsDialog onTrain={() => onOpen("train")} onClose={onClose} />
        </Suspense>
      );
    case "train":
      return (
        <Suspense>
          <TrainDialog onClose={onClose} />
        </Suspense>
      );
    case "teach":
      return (
        <Suspense>
          <TeachDialog
            onClose={onClose}
            onKeep={async () => {
              onClose();
              await reader.forget(ownModel);
              dispatch({ type: "settings changed", settings: { model: ownModel } });
            }}
          />
        </Suspense>
      );
    case "keys":
      return <KeysDialog onClose={onClose} />;
    case "steps":
      return (
        shown.source && (
          <Steps reader={reader} source={shown.source} settings={state.settings} onClose={onClose} />
        )
      );
    case "number":
      return shown.result && <NumberDialog result={shown.result} onClose={onClose} />;
  }
}
