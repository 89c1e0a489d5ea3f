/** What runs in the page; each function is sent there by its source, so it may use nothing of this file. */

/** As soon as there is a sheet, writes a 7 on it. @returns milliseconds from the navigation's start to the number on the page */
export function firstNumber(): Promise<number> {
  return new Promise((resolve) => {
    let written = false;
    const look = () => {
      const paper = document.querySelector<HTMLElement>(".paper");
      if (!written && paper && paper.clientWidth > 0) {
        written = true;
        paper.setPointerCapture = () => {};
        const { left, top } = paper.getBoundingClientRect();
        const send = (type: string, x: number, y: number) =>
          paper.dispatchEvent(
            new PointerEvent(type, {
              bubbles: true,
              pointerId: 1,
              clientX: left + x,
              clientY: top + y,
              button: 0,
            }),
          );
        send("pointerdown", 200, 150);
        for (let i = 1; i <= 20; i++) send("pointermove", 200 + 4 * i, 150);
        for (let i = 1; i <= 20; i++) send("pointermove", 280 - 2 * i, 150 + 6 * i);
        send("pointerup", 240, 270);
      }
      if (document.querySelector(".result.read .number")) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}

/**
 * Takes the last stroke back and draws it again, so that the whole sheet is read anew.
 * @returns milliseconds from each drawing to its number on the page, and of the largest task of the page's own thread
 */
export async function readings(count: number): Promise<{ milliseconds: number[]; longest: number }> {
  const result = document.querySelector(".result")!;
  const key = (name: string) =>
    window.dispatchEvent(new KeyboardEvent("keydown", { key: name, ctrlKey: true, bubbles: true }));
  const shown = () => result.querySelector(".number")?.textContent;
  // By the number: on a busy machine "reading" may come and go between two looks of the page.
  const read = () =>
    new Promise<void>((resolve) => {
      const before = shown();
      const observer = new MutationObserver(() => {
        if (!result.classList.contains("read") || shown() === before) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(result, { attributes: true, childList: true, characterData: true, subtree: true });
    });
  let longest = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ type: "longtask" });
  const milliseconds: number[] = [];
  for (let i = 0; i < count; i++) {
    const undone = read();
    key("z");
    await undone;
    const redone = read();
    const start = performance.now();
    key("y");
    await redone;
    milliseconds.push(performance.now() - start);
  }
  tasks.disconnect();
  return { milliseconds, longest };
}

/** Draws without a pause, a point every four milliseconds. @returns the milliseconds between frames meanwhile */
export async function framesWhileDrawing(seconds: number): Promise<number[]> {
  const paper = document.querySelector<HTMLElement>(".paper")!;
  paper.setPointerCapture = () => {};
  const { left, top, width, height } = paper.getBoundingClientRect();
  const send = (type: string, x: number, y: number) =>
    paper.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 2, clientX: left + x, clientY: top + y, button: 0 }),
    );
  const frames: number[] = [];
  const start = performance.now();
  let last = start;
  let stroke = 0;
  const timer = setInterval(() => {
    const t = performance.now() - start;
    const [x, y] = [width * (0.5 + 0.4 * Math.sin(t / 300)), height * (0.5 + 0.4 * Math.cos(t / 410))];
    // A stroke of half a second, then the next: it is read meanwhile.
    if (Math.floor(t / 500) !== stroke) {
      send("pointerup", x, y);
      stroke = Math.floor(t / 500);
      send("pointerdown", x, y);
    } else send("pointermove", x, y);
  }, 4);
  send("pointerdown", width / 2, height * 0.9);
  await new Promise<void>((resolve) => {
    const frame = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (now - start < seconds * 1000) requestAnimationFrame(frame);
      else resolve();
    };
    requestAnimationFrame(frame);
  });
  clearInterval(timer);
  send("pointerup", width / 2, height / 2);
  return frames.slice(1);
}
