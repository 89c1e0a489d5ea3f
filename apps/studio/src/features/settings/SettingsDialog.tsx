import type { Strategy } from "@numera/reader";
import { useEffect, useState } from "react";
import { defaultReaderSettings, type ReaderSettings } from "../../reading/settings.ts";
import { ownModel } from "../../storage/ownModel.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import type { RemoteReader } from "../../workers/startReader.ts";
import { AcceptField } from "./AcceptField.tsx";
import { FormatField } from "./FormatField.tsx";
import type { SettingsState, Theme } from "./settings.ts";

interface SettingsDialogProps {
  readonly reader: RemoteReader;
  readonly state: SettingsState;
  onChange(settings: Partial<ReaderSettings>): void;
  onTheme(theme: Theme): void;
  /** Forgets the model that was taught here. */
  onForgetModel(): Promise<void>;
  onModels(): void;
  onTeach(): void;
  onClose(): void;
}

const strategies: readonly (readonly [Strategy, string])[] = [
  ["fused", "Both, weighed together (best)"],
  ["line", "The line as a whole"],
  ["lattice", "All ways to cut the line into digits"],
  ["contour", "Each mark is a digit"],
];

const themes: readonly (readonly [Theme, string])[] = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
];

const modelLabels: Readonly<Record<string, string>> = {
  line: "line: numbers of any kind",
  "line-cheque": "line-cheque: amounts on cheques",
  "seed-cnn": "seed-cnn: single digits",
  [ownModel]: "mine: taught here",
};

/** What is read, by what, and from when on it is taken for sure. */
export function SettingsDialog({
  reader,
  state,
  onChange,
  onForgetModel,
  onTheme,
  onModels,
  onTeach,
  onClose,
}: SettingsDialogProps) {
  const { settings, theme } = state;
  const [models, setModels] = useState<readonly string[]>([settings.model]);
  useEffect(() => {
    reader.models().then(setModels, () => {});
  }, [reader]);
  return (
    <Dialog title="Settings" className="settings" onClose={onClose}>
      <FormatField reader={reader} settings={settings} onChange={onChange} />
      <AcceptField reader={reader} settings={settings} onChange={onChange} />
      <label className="field">
        Model
        <select value={settings.model} onChange={(event) => onChange({ model: event.target.value })}>
          {models.map((model) => (
            <option key={model} value={model}>
              {modelLabels[model] ?? model}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        How lines are read
        <select
          value={settings.strategy}
          onChange={(event) => onChange({ strategy: event.target.value as Strategy })}
        >
          {strategies.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        Colors
        <select value={theme} onChange={(event) => onTheme(event.target.value as Theme)}>
          {themes.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <div className="settings-actions">
        <button type="button" className="button" onClick={onTeach}>
          Teach your handwriting
        </button>
        <button type="button" className="button" onClick={onModels}>
          Look at the models
        </button>
        {models.includes(ownModel) && (
          <button
            type="button"
            className="button"
            onClick={() =>
              void onForgetModel().then(() => setModels(models.filter((model) => model !== ownModel)))
            }
          >
            Forget the model taught here
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            onChange(defaultReaderSettings);
            onClose();
          }}
        >
          Reset
        </button>
      </div>
    </Dialog>
  );
}
