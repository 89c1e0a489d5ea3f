import { type RefObject, useEffect, useState } from "react";
import { cameraRefusal } from "./cameraRefusal.ts";

/** Where the camera stands: it may be refused, for a reason that is a sentence. */
type CameraState = "starting" | "ready" | { readonly refused: string };

/** Plays the camera in a video, until the component is gone. */
export function useCamera(video: RefObject<HTMLVideoElement | null>): CameraState {
  const [state, setState] = useState<CameraState>("starting");
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
  }, [video]);
  return state;
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
