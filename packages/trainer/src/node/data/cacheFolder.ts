import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where downloaded data are kept: $NUMERA_CACHE, or the platform's cache folder (XDG Base Directory, macOS's
 * Library/Caches, Windows's LOCALAPPDATA).
 */
export function cacheFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string {
  if (environment.NUMERA_CACHE) return environment.NUMERA_CACHE;
  if (platform === "win32" && environment.LOCALAPPDATA) return join(environment.LOCALAPPDATA, "numera");
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "numera");
  return join(environment.XDG_CACHE_HOME || join(homedir(), ".cache"), "numera");
}
