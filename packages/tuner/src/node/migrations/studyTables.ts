import type { Tables } from "@numera/database";
import { studies } from "./001Studies.ts";

/** The first number of our advisory locks; the second is 0 for migrations, and for sampling the study's id. */
export const LOCKS = 1_853_187_698;
const MIGRATING = 0;

/** All that is known of studies and their trials. */
export const studyTables: Tables = {
  schema: "numera_tuning",
  of: "studies",
  migrations: [studies],
  lock: [LOCKS, MIGRATING],
};
