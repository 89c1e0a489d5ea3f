import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { isHeldOut } from "../../strings/pen/heldOutWriters.ts";
import { PenBank } from "../../strings/pen/penBank.ts";
import { type PenCharacter, parsePenCharacters } from "../../strings/pen/penCharacter.ts";
import { developmentData } from "../data/developmentData.ts";

/** The files of single characters, and that of whole strings, whose writers are measured on. */
const CHARACTERS = ["digits", "capitals", "small", "signs"] as const;
const STRINGS = "strings";

/**
 * UNIPEN's characters, where the folder of development data has them: for training those of writers who are neither held out nor
 * among the writers of its strings; for testing those of the writers held out who wrote no strings either.
 */
export async function loadPens(split: "train" | "test"): Promise<PenBank | undefined> {
  const strings = await readPenFile(STRINGS);
  const parts = await Promise.all(CHARACTERS.map(readPenFile));
  if (strings === undefined || parts.some((part) => part === undefined)) return undefined;
  const measured = new Set(strings.map(({ writer }) => writer));
  const wanted = (parts as PenCharacter[][])
    .flat()
    .filter(({ writer }) => !measured.has(writer) && isHeldOut(writer) === (split === "test"));
  return PenBank.of(wanted);
}

/** The characters of one of UNIPEN's files; undefined where it is not there. */
async function readPenFile(name: string): Promise<PenCharacter[] | undefined> {
  try {
    const bytes = await readFile(join(developmentData(), "letters", `unipen-${name}.ndjson.gz`));
    return parsePenCharacters((await promisify(gunzip)(bytes)).toString("utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
