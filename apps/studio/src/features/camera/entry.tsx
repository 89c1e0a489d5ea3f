import { dialogEntry } from "../../registry/entries.ts";
import { Camera } from "./Camera.tsx";
import "./camera.css";

type CameraContext = {
  openFiles(files: readonly File[]): void;
  close(): void;
};

export const camera = dialogEntry({
  name: "camera",
  key: "k",
  help: "camera",
  line: "camera",
  button: { place: "header", icon: "camera", label: "Camera" },
  Content: ({ openFiles, close }: CameraContext) => (
    <Camera
      onClose={close}
      onFiles={(files) => {
        close();
        openFiles(files);
      }}
    />
  ),
});
