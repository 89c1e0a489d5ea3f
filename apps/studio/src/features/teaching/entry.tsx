import { lazy } from "react";
import type { SettingsChanged } from "../../reading/settings.ts";
import { dialogEntry } from "../../registry/entries.ts";
import { ownModel } from "../../storage/ownModel.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import "./teaching.css";

const TeachDialog = lazy(() => import("./TeachDialog.tsx"));

type TeachContext = {
  readonly reader: RemoteReader;
  dispatch(action: SettingsChanged): void;
  close(): void;
};

export const teach = dialogEntry({
  name: "teach",
  key: "t",
  help: "teach it your handwriting",
  line: "learning",
  button: { place: "header", icon: "teach", label: "Teach", keyboard: true },
  Content: ({ reader, dispatch, close }: TeachContext) => (
    <TeachDialog
      onClose={close}
      onKeep={async () => {
        close();
        await reader.forget(ownModel);
        dispatch({ type: "settings changed", settings: { model: ownModel } });
      }}
    />
  ),
});
