import { livePage, studyPage } from "@numera/report";
import type { StudyReader } from "@numera/workflows/node/tune";
import { type FastifyInstance, fastify } from "fastify";
import { studyReportData } from "../report/studyReportData.ts";

/** What the page says where it cannot follow its study. */
const TROUBLES = { ended: "numera tune watch has ended", unreadable: "the study cannot be read" };

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
    return livePage(studyPage(studyReportData(await reader.snapshot())), TROUBLES);
  });
  server.get("/study.json", () => reader.snapshot());
  const address = await server.listen({ host, port });
  return { server, address: `${address}/` };
}
