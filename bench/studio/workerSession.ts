import type { CDPSession } from "playwright-core";

/** Sends a command of the Chrome DevTools Protocol to a worker. @returns its result */
export type Ask = <Result = unknown>(method: string, params?: object) => Promise<Result>;

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly url: string };
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * Talks to a worker of a page, for which Playwright has no session: messages go by way of the page's own.
 * @param name a part of the worker's address
 */
export async function workerSession(page: CDPSession, name: string): Promise<Ask> {
  const attached = new Promise<string>((resolve) => {
    page.on("Target.attachedToTarget", ({ sessionId, targetInfo }: Attached) => {
      if (targetInfo.url.includes(name)) resolve(sessionId);
    });
  });
  await page.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sessionId = await attached;
  const waiting = new Map<number, (answer: Answer) => void>();
  page.on("Target.receivedMessageFromTarget", ({ message, sessionId: from }) => {
    if (from !== sessionId) return;
    const answer = JSON.parse(message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let sent = 0;
  return async <Result>(method: string, params: object = {}) => {
    const id = ++sent;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await page.send("Target.sendMessageToTarget", {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const { result, error } = await answered;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as Result;
  };
}
