import type { Strategy } from "@numera/reader";
import { useEffect, useState } from "react";
import { defaultReaderSettings, type ReaderSettings } from "../../reading/settings.ts";
import { ownModel } from "../../storage/ownModel.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import type { RemoteReader } from "../../workers/startReader.ts";
import { FormatField } from "./FormatField.tsx";
import type { SettingsState, Theme } from "./settings.ts";
import { ThresholdField } from "./ThresholdField.tsx";

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
export function SettingsDialog(props: SettingsDialogProps) {
  const { reader, state, onChange, onForgetModel, onTheme, onModels, onTeach, onClose } = props;
  const { settings, theme } = state;
  const [models, setModels] = useState<readonly string[]>([settings.model]);
  useEffect(() => {
    reader.models().then(setModels, () => {});
  }, [reader]);
  const forget = async () => {
    await onForgetModel();
    setModels(models.filter((model) => model !== ownModel));
  };
  const reset = () => {
    onChange(defaultReaderSettings);
    onClose();
  };
  return (
    <Dialog title="Settings" className="settings" onClose={onClose}>
      <FormatField reader={reader} settings={settings} onChange={onChange} />
      <ThresholdField reader={reader} settings={settings} onChange={onChange} />
      <SelectField
        label="Model"
        value={settings.model}
        options={models.map((model) => [model, modelLabels[model] ?? model])}
        onChange={(model) => onChange({ model })}
      />
      <SelectField
        label="How lines are read"
        value={settings.strategy}
        options={strategies}
        onChange={(strategy) => onChange({ strategy: strategy as Strategy })}
      />
      <SelectField
        label="Colors"
        value={theme}
        options={themes}
        onChange={(chosen) => onTheme(chosen as Theme)}
      />
      <div className="settings-actions">
        <TextButton onClick={onTeach}>Teach your handwriting</TextButton>
        <TextButton onClick={onModels}>Look at the models</TextButton>
        {models.includes(ownModel) && <TextButton onClick={forget}>Forget the model taught here</TextButton>}
        <TextButton onClick={reset}>Reset</TextButton>
      </div>
    </Dialog>
  );
}

function TextButton({ children, onClick }: { readonly children: string; onClick(): unknown }) {
  return (
    <button type="button" className="button" onClick={() => void onClick()}>
      {children}
    </button>
  );
}
