// @ts-nocheck
import sharp from "sharp"; import { readFileSync } from "node:fs";
import { decodeImage } from "@numera/vision/node"; import * as ort from "onnxruntime-node";
import { openReader } from "@numera/reader/node"; import { quarterTurn, readableGray } from "@numera/vision";
const reader = await openReader(ort as never);
for (const f of process.argv.slice(2)) { let g = readableGray(await decodeImage(sharp, readFileSync(f)));
 for (let q=0;q<4;q++) { const im = q ? quarterTurn(g,q).image : g; const r = await reader.trace(im); const a=r.pages[0].attempts[r.pages[0].chosen]; console.log(f, q, r.pages[0].page.quarters, JSON.stringify(r.reading.text), r.reading.confidence.toFixed(3), a.map((l)=>l.decoded?Math.exp(l.decoded.candidates[0].logProbability).toFixed(3):"-").join(" ")); } }
