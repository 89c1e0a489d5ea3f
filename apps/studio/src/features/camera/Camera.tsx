import { useRef } from "react";
import { Dialog } from "../../ui/Dialog.tsx";
import { PickFiles } from "../../ui/PickFiles.tsx";
import { framedPart } from "./framedPart.ts";
import { useCamera } from "./useCamera.ts";

interface CameraProps {
  onFiles(files: readonly File[]): void;
  onClose(): void;
}

/** The camera, with a frame to aim at the number: what stands in it, and a little around, is the photo. */
export function Camera({ onFiles, onClose }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const state = useCamera(video);
  const shoot = async () => onFiles([await photoOf(video.current!, frame.current!)]);
  return (
    <Dialog title="Camera" className="camera" onClose={onClose}>
      {typeof state === "object" ? (
        <>
          <p className="failure" role="alert">
            {state.refused}
          </p>
          <PickFiles className="button primary" label="Open a photo" onFiles={onFiles}>
            Open a photo
          </PickFiles>
        </>
      ) : (
        <>
          <div className="viewfinder">
            <video ref={video} muted playsInline />
            <div ref={frame} className="aim" aria-hidden="true" />
          </div>
          <p className="hint">Bring the number into the frame.</p>
          <button
            type="button"
            className="button primary shutter"
            disabled={state !== "ready"}
            onClick={() => void shoot()}
          >
            {state === "ready" ? "Take the photo" : "Starting the camera…"}
          </button>
        </>
      )}
    </Dialog>
  );
}

/** What the camera shows in the frame at the moment, as a PNG file. */
async function photoOf(video: HTMLVideoElement, frame: HTMLElement): Promise<File> {
  const { videoWidth, videoHeight } = video;
  const part = framedPart(
    video.getBoundingClientRect(),
    frame.getBoundingClientRect(),
    videoWidth,
    videoHeight,
  );
  const { x, y, width, height } = part;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")!.drawImage(video, x, y, width, height, 0, 0, width, height);
  const photo = await canvas.convertToBlob({ type: "image/png" });
  const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return new File([photo], `Photo ${time}`, { type: "image/png" });
}
