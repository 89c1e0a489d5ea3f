/**
 * The service worker: after the first visit all of the Studio is in the browser, models and WASM too, and opens without a
 * network. Files are cached by names that hold a hash of their content; a new version fetches only what has changed.
 */

interface LasterEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: LasterEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
}

const worker = self as unknown as WorkerScope;

/** Written in by the build: a hash of the list, and the files, relative to this one. */
declare const STUDIO_VERSION: string;
declare const STUDIO_FILES: readonly string[];
/** Files that are kept once they were asked for. */
declare const STUDIO_LATER_FILES: readonly string[];

const prefix = "numera-studio-";
const cacheName = `${prefix}${STUDIO_VERSION}`;
const urlOf = (file: string) => new URL(file, worker.location.href).href;
const urls = STUDIO_FILES.map(urlOf);
const laterUrls = STUDIO_LATER_FILES.map(urlOf);
const page = new URL("./", worker.location.href).href;

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) =>
  event.waitUntil(removeOld().then(() => worker.clients.claim())),
);
worker.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  if (method !== "GET" || !url.startsWith(page)) return;
  event.respondWith(answer(event.request, mode === "navigate" ? page : url));
});

async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const url of [page, ...urls]) {
    const hashed = url.includes("/assets/");
    const known = hashed ? await caches.match(url) : undefined;
    const response = known ?? (await fetch(url, { cache: hashed ? "default" : "no-cache" }));
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    await cache.put(url, response);
  }
  for (const url of laterUrls) {
    const known = await caches.match(url);
    if (known !== undefined) await cache.put(url, known);
  }
}

async function removeOld(): Promise<void> {
  for (const key of await caches.keys()) {
    if (key.startsWith(prefix) && key !== cacheName) await caches.delete(key);
  }
}

async function answer(request: Request, url: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(url);
  if (kept !== undefined) return isolated(kept);
  const response = await fetch(request);
  if (response.ok && laterUrls.includes(url)) await cache.put(url, response.clone());
  return isolated(response);
}

/** With these headers, which few hosts of static files send, the runtime may use threads. */
function isolated(response: Response): Response {
  if (response.type !== "basic" && response.type !== "default") return response;
  const headers = new Headers(response.headers);
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  const { status, statusText } = response;
  return new Response(status === 204 || status === 304 ? null : response.body, {
    status,
    statusText,
    headers,
  });
}

export {};
