// @ts-nocheck
import sharp from "sharp"; import { readFileSync } from "node:fs";
import { decodeImage } from "@numera/vision/node"; import * as ort from "onnxruntime-node";
import { openReader } from "@numera/reader/node";
const reader = await openReader(ort as never);
let n=0, s=0, v=0;
import { readdirSync } from "node:fs"; for (const f of process.argv.slice(2).flatMap((d) => d.endsWith("/") ? readdirSync(d).sort().map((n) => d + n) : d)) {
  const r = await reader.read(await decodeImage(sharp, readFileSync(f)));
  n++; if (r.verdict==="sure") s++;
  const lineSure = r.pages.every((p)=>p.regions.every((g)=>g.lines.every((l)=>l.verdict==="sure")));
  if (r.verdict==="check" && lineSure) { v++; if (process.env.SHOW) console.log(f.split("/").slice(-2).join("/"), r.text.replaceAll("\n","|"), JSON.stringify(r.unread.map((u)=>[u.guess,u.share.toFixed(3),Object.values(u.box).join(" ")])).slice(0,300)); }
}
console.log(n, "sure", s, "vetoed", v);
