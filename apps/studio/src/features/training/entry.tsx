import { lazy } from "react";
import { dialogEntry } from "../../registry/entries.ts";
import "./training.css";

const TrainDialog = lazy(() => import("./TrainDialog.tsx"));

export const train = dialogEntry({
  name: "train",
  key: "g",
  help: "train a network",
  line: "learning",
  button: { place: "header", icon: "train", label: "Train a network", keyboard: true },
  Content: ({ close }: { close(): void }) => <TrainDialog onClose={close} />,
});
