/**
 * A glyph bank as a file: one line of JSON that says what it was made from and how long each column is, and then the
 * columns, in the byte order of this machine, which is that of every machine Node runs on (little-endian).
 */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { type GlyphBankHeader, glyphBankContract, parseContract } from "@numera/contract";
import { GlyphBank, type GlyphColumns } from "../../strings/bank/glyphBank.ts";

const COLUMNS = ["fields", "labels", "writers", "measures"] as const satisfies (keyof GlyphColumns)[];
const HEADER_LIMIT = 1024;

export function encodeGlyphBank(bank: GlyphBank, key: string): Uint8Array {
  const parts = COLUMNS.map((name) => bytesOf(bank.columns[name]));
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  const header: GlyphBankHeader = {
    format: "numera glyph bank 1",
    key,
    count: bank.count,
    sha256: hash.digest("hex"),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]);
}

/** The bank in the file, in memory that worker threads share; undefined where it is not there, not whole or of another key. */
export async function readGlyphBank(path: string, key: string): Promise<GlyphBank | undefined> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    const start = Buffer.alloc(HEADER_LIMIT);
    await file.read(start, 0, HEADER_LIMIT, 0);
    const end = start.indexOf("\n");
    const header = parseHeader(start.toString("utf8", 0, Math.max(0, end)));
    if (header?.key !== key) return undefined;
    const columns = allocate(header.count);
    const hash = createHash("sha256");
    let position = end + 1;
    for (const name of COLUMNS) {
      const part = bytesOf(columns[name]);
      const { bytesRead } = await file.read(part, 0, part.length, position);
      if (bytesRead !== part.length) return undefined;
      hash.update(part);
      position += part.length;
    }
    return position === size && hash.digest("hex") === header.sha256 ? new GlyphBank(columns) : undefined;
  } finally {
    await file.close();
  }
}

function parseHeader(line: string): GlyphBankHeader | undefined {
  try {
    return parseContract(glyphBankContract, line, "glyph bank");
  } catch {
    // Of another version, or cut short: the bank is made again.
    return undefined;
  }
}

function allocate(count: number): GlyphColumns {
  return {
    fields: new Uint8Array(new SharedArrayBuffer(count * 56 * 56)),
    labels: new Uint8Array(new SharedArrayBuffer(count)),
    writers: new Int32Array(new SharedArrayBuffer(count * 4)),
    measures: new Float32Array(new SharedArrayBuffer(count * 6 * 4)),
  };
}

function bytesOf(column: Uint8Array | Int32Array | Float32Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}
