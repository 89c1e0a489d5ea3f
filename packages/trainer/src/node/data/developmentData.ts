import { join } from "node:path";

/** Where data that cannot be in the repository lie: $NUMERA_DATA, or shared/data beside the checkout. */
export function developmentData(environment: NodeJS.ProcessEnv = process.env): string {
  return environment.NUMERA_DATA || join("..", "shared", "data");
}
