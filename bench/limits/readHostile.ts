/** Reads one hostile image in a process of its own: `node readHostile.ts NAME PIXELS` prints what that took. */
import { openReader } from "@numera/reader/node";
import * as ort from "onnxruntime-node";
import { type HostileImage, hostileImages } from "./hostileImages.ts";

const [name, pixels] = process.argv.slice(2);
const reader = await openReader(ort, {});
const image = hostileImages[name as HostileImage](Number(pixels));
const before = performance.now();
const { verdict, reasons } = await reader.read(image);
const seconds = (performance.now() - before) / 1000;
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds, peakMb, verdict, reasons }));
