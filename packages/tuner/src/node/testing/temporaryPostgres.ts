import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgres } from "./findPostgres.ts";

export interface TemporaryPostgres {
  /** For a database "postgres" of its own, on this machine alone. */
  readonly url: string;
  /** Ends the server as a crash would, and starts it again. */
  crashAndRestart(pauseMilliseconds: number): Promise<void>;
  stop(): void;
}

/** A PostgreSQL server with files in a temporary folder, on a free port. It refuses to run as root: then another user runs it. */
export async function startPostgres(): Promise<TemporaryPostgres> {
  const programs = findPostgres();
  const folder = mkdtempSync(join(tmpdir(), "numera-postgres-"));
  const user = unprivileged();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(programs, program), args, {
      cwd: folder,
      // The server lives on and would keep pipes open.
      stdio: "ignore",
      ...user,
    });
  const data = join(folder, "data");
  run(
    "initdb",
    "--pgdata",
    data,
    "--username",
    "numera",
    "--auth",
    "trust",
    "--no-sync",
    "--encoding",
    "UTF8",
  );
  const port = await freePort();
  // Without fsync: the tests end the server, not the machine.
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  const start = () => run("pg_ctl", "start", "-w", "-D", data, "-l", join(folder, "log"), "-o", settings);
  start();
  return {
    url: `postgres://numera@127.0.0.1:${port}/postgres`,
    async crashAndRestart(pauseMilliseconds) {
      run("pg_ctl", "stop", "-w", "-D", data, "-m", "immediate");
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
      start();
    },
    stop() {
      run("pg_ctl", "stop", "-w", "-D", data, "-m", "immediate");
      rmSync(folder, { recursive: true });
    },
  };
}

/** Whom to be where we are root: Debian's "postgres", who is there with the package. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
