import type { ReaderSettings } from "../../reading/settings.ts";
import type { Source } from "../../reading/source.ts";
import { dialogEntry } from "../../registry/entries.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import { Steps } from "./Steps.tsx";
import "./steps.css";

type StepsContext = {
  readonly reader: RemoteReader;
  readonly state: { readonly settings: ReaderSettings };
  readonly shown: { readonly source: Source | undefined };
  close(): void;
};

export const steps = dialogEntry({
  name: "steps",
  key: "b",
  help: "how it was read",
  line: "steps",
  button: { place: "result", label: "How it was read" },
  Content: ({ reader, state: { settings }, shown: { source }, close }: StepsContext) =>
    source && <Steps reader={reader} source={source} settings={settings} onClose={close} />,
});
