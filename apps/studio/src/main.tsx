import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { defaultReaderSettings } from "./reading/settings.ts";
import { startReader } from "./reading/startReader.ts";
import "./styles/colours.css";
import "./styles/page.css";
import "./styles/controls.css";
import "./styles/header.css";
import "./styles/dialog.css";
import "./styles/paper.css";
import "./styles/images.css";
import "./styles/result.css";
import "./styles/steps.css";

const reader = startReader((message) => console.error(message));
// The models are on their way before the first stroke is drawn. What fails is told when something is to be read.
reader.warm(defaultReaderSettings).catch(() => {});

createRoot(document.getElementById("root")!).render(<App reader={reader} />);
