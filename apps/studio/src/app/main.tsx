import "../ui/styles/colors.css";
import "../ui/styles/page.css";
import "../ui/styles/controls.css";
import "../ui/styles/dialog.css";
import "../ui/styles/texts.css";
import "../ui/charts/charts.css";
import "../drawing/paper.css";
import "./page.css";
import "./header.css";
import { createRoot } from "react-dom/client";
import { startReader } from "../workers/startReader.ts";
import { App } from "./App.tsx";
import { startingState } from "./state/keptSettings.ts";

const start = startingState();
createRoot(document.getElementById("root")!).render(<App start={start} {...startReader(start.settings)} />);

// While one develops, what is cached would be old.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  window.addEventListener("load", () => {
    // Without it the page works as well, only not offline.
    navigator.serviceWorker.register("./sw.js").catch(() => {});
  });
}
