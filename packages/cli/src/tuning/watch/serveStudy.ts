import { type FastifyInstance, fastify } from "fastify";
import { tuningReport } from "../report/tuningReport.ts";
import type { StudyReader } from "../study/snapshotFile.ts";

/** Milliseconds between two looks at the study. */
const INTERVAL = 1000;

/**
 * The page asks whether the study has changed, and where it has, takes the new page's content in place of its own: scrolling and
 * what is opened stay as they are.
 */
const LIVE = `<script type="module">
let seen = null;
const note = document.createElement("p");
note.id = "live";
note.style.cssText = "position:fixed;right:12px;bottom:8px;margin:0;font:12px system-ui;opacity:.7";
for (;;) {
  try {
    const change = await (await fetch("change")).text();
    if (seen !== null && change !== seen) {
      const page = new DOMParser().parseFromString(await (await fetch("")).text(), "text/html");
      const open = [...document.querySelectorAll("details")].map((details) => details.open);
      document.querySelector("main").replaceWith(page.querySelector("main"));
      document.querySelectorAll("details").forEach((details, i) => { details.open = open[i] ?? details.open; });
    }
    seen = change;
    note.textContent = "live";
  } catch {
    note.textContent = "numera tune watch has ended";
  }
  document.body.append(note);
  await new Promise((resolve) => setTimeout(resolve, ${INTERVAL}));
}
</script>`;

/**
 * Serves a study's report as a page that follows the study.
 * @returns the server and its address, "http://127.0.0.1:4572/"
 */
export async function serveStudy(
  reader: StudyReader,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ server: FastifyInstance; address: string }> {
  const server = fastify({ forceCloseConnections: true });
  server.addHook("onRequest", async (_, reply) => {
    reply.headers({
      "Cache-Control": "no-store",
      "Content-Security-Policy":
        "default-src 'self' data: 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    });
  });
  // What of a trial can change: its state, attempts and reports.
  server.get("/change", async () => {
    const { trials } = await reader.snapshot();
    return trials
      .map(({ state, attempts, intermediate }) => {
        const last = intermediate.at(-1);
        return `${state}${attempts}${last?.step ?? ""}=${last?.value ?? ""}`;
      })
      .join(";");
  });
  server.get("/", async (_, reply) => {
    reply.type("text/html; charset=utf-8");
    return tuningReport(await reader.snapshot()).replace("</body>", `${LIVE}</body>`);
  });
  server.get("/study.json", () => reader.snapshot());
  const address = await server.listen({ host, port });
  return { server, address: `${address}/` };
}
