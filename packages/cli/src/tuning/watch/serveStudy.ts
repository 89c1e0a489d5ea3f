import type { StudyReader } from "@numera/workflows/node/tune";
import { type FastifyInstance, fastify } from "fastify";
import { tuningReport } from "../report/tuningReport.ts";

/** Milliseconds between two looks at the study. */
const INTERVAL = 1000;

/**
 * The page asks whether the study has changed, and where it has, takes the new page's content in place of its own: scrolling and
 * what is opened stay as they are.
 */
const LIVE = `<style>
#live {
  position: fixed; right: 12px; bottom: 10px; margin: 0; padding: 2px 10px; border: 1px solid var(--line); border-radius: 99px;
  background: var(--card); color: var(--muted); font-size: 12px;
}
#live::before { content: "●"; margin-right: 6px; color: var(--c3); }
#live.ended::before { color: var(--bad); }
@media print { #live { display: none; } }
</style>
<script type="module">
let seen = null;
const note = document.createElement("p");
note.id = "live";
note.setAttribute("role", "status");
document.body.append(note);
const say = (text) => {
  if (note.textContent !== text) note.textContent = text;
  note.classList.toggle("ended", text !== "live");
};
const ask = async (path) => {
  const answer = await fetch(path).catch(() => { throw "numera tune watch has ended"; });
  if (!answer.ok) throw "the study cannot be read";
  return answer.text();
};
for (;;) {
  try {
    const change = await ask("change");
    if (seen !== null && change !== seen) {
      const page = new DOMParser().parseFromString(await ask(""), "text/html");
      const open = [...document.querySelectorAll("details")].map((details) => details.open);
      document.querySelector("main").replaceWith(page.querySelector("main"));
      document.querySelectorAll("details").forEach((details, i) => { details.open = open[i] ?? details.open; });
    }
    seen = change;
    say("live");
  } catch (reason) {
    say(String(reason));
  }
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
