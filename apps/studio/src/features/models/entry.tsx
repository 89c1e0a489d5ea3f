import { lazy } from "react";
import { dialogEntry } from "../../registry/entries.ts";
import "./models.css";

/** Its cards are many kilobytes that few look at. */
const ModelsDialog = lazy(() => import("./ModelsDialog.tsx"));

type ModelsContext = {
  readonly open: (dialog: "train") => void;
  close(): void;
};

export const models = dialogEntry({
  name: "models",
  key: "m",
  help: "models",
  line: "panels",
  button: { place: "header", icon: "models", label: "Models", keyboard: true },
  Content: ({ open, close }: ModelsContext) => <ModelsDialog onTrain={() => open("train")} onClose={close} />,
});
