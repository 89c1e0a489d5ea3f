import { useCallback } from "react";
import { defaultReaderSettings, type ReaderSettings } from "../../reading/settings.ts";
import { dialogEntry } from "../../registry/entries.ts";
import { forgetOwnModel, ownModel } from "../../storage/ownModel.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import { SettingsDialog } from "./SettingsDialog.tsx";
import type { SettingsAction, SettingsState } from "./settings.ts";

type SettingsContext = {
  readonly reader: RemoteReader;
  readonly state: SettingsState;
  dispatch(action: SettingsAction): void;
  readonly open: (dialog: "models" | "teach") => void;
  close(): void;
};

function Content({ reader, state, dispatch, open, close }: SettingsContext) {
  const change = useCallback(
    (settings: Partial<ReaderSettings>) => dispatch({ type: "settings changed", settings }),
    [dispatch],
  );
  return (
    <SettingsDialog
      reader={reader}
      state={state}
      onChange={change}
      onModels={() => open("models")}
      onTeach={() => open("teach")}
      onForgetModel={async () => {
        await forgetOwnModel();
        await reader.forget(ownModel);
        if (state.settings.model === ownModel) change({ model: defaultReaderSettings.model });
      }}
      onTheme={(theme) => dispatch({ type: "theme chosen", theme })}
      onClose={close}
    />
  );
}

export const settingsDialog = dialogEntry({
  name: "settings",
  key: "s",
  help: "settings",
  line: "panels",
  button: { place: "header", icon: "settings", label: "Settings" },
  Content,
});
