import { createRoot } from "react-dom/client";
import { startReader } from "../workers/startReader.ts";
import { App } from "./App.tsx";
import { startingState } from "./state/keptSettings.ts";
import "../styles/colors.css";
import "../styles/page.css";
import "../styles/controls.css";
import "../styles/header.css";
import "../styles/dialog.css";
import "../styles/paper.css";
import "../styles/images.css";
import "../styles/result.css";
import "../styles/steps.css";
import "../styles/corrections.css";
import "../styles/models.css";
import "../styles/training.css";

const start = startingState();
createRoot(document.getElementById("root")!).render(<App start={start} {...startReader(start.settings)} />);

// While one develops, what is cached would be old.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  window.addEventListener("load", () => {
    // Without it the page works as well, only not offline.
    navigator.serviceWorker.register("./sw.js").catch(() => {});
  });
}
