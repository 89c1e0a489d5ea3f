import { useEffect, useRef, useState } from "react";
import { Dialog } from "../../ui/Dialog.tsx";
import { PickFiles } from "../../ui/PickFiles.tsx";
import { cameraRefusal } from "./cameraRefusal.ts";
import { framedPart } from "./framedPart.ts";

interface CameraProps {
  onFiles(files: readonly File[]): void;
  onClose(): void;
}

/** The camera, with a frame to aim at the number: what stands in it, and a little around, is the photo. */
export function Camera({ onFiles, onClose }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"starting" | "ready" | { readonly refused: string }>("starting");

  useEffect(() => {
    let stream: MediaStream | undefined;
    let closed = false;
    const start = async () => {
      try {
        if (navigator.mediaDevices === undefined) throw new DOMException("", "SecurityError");
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } },
        });
        if (closed) {
          stop(stream);
          return;
        }
        video.current!.srcObject = stream;
        await video.current!.play();
        setState("ready");
      } catch (error) {
        if (!closed) setState({ refused: cameraRefusal(error) });
      }
    };
    void start();
    return () => {
      closed = true;
      stop(stream);
    };
  }, []);

  const shoot = async () => {
    const { videoWidth, videoHeight } = video.current!;
    const part = framedPart(
      video.current!.getBoundingClientRect(),
      frame.current!.getBoundingClientRect(),
      videoWidth,
      videoHeight,
    );
    const canvas = new OffscreenCanvas(part.width, part.height);
    canvas
      .getContext("2d")!
      .drawImage(video.current!, part.x, part.y, part.width, part.height, 0, 0, part.width, part.height);
    const photo = await canvas.convertToBlob({ type: "image/png" });
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });
    onFiles([new File([photo], `Photo ${time}`, { type: "image/png" })]);
  };

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

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
