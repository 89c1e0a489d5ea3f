// @ts-nocheck
import sharp from "sharp"; import { readFileSync } from "node:fs";
import { decodeImage } from "@numera/vision/node";
import * as v from "@numera/vision";
for (const f of process.argv.slice(2)) {
const g = v.readableGray(await decodeImage(sharp, readFileSync(f)));
const found = v.groundsOf(g); if (!found) continue;
const {reduced, groundOf, level, grounds}=found;
console.log(f.split("/").slice(-2).join("/"), g.width, g.height, grounds.map((gr,i)=>{ let own=0, n=0; const e=new Uint32Array(256); for (let at=0;at<groundOf.length;at++) if (groundOf[at]===i) { n++; if (Math.abs(reduced.data[at]-level[at])<=0.12*level[at]) own++; } return `${gr.level} ${(n/groundOf.length).toFixed(2)} even ${(own/n).toFixed(2)} ${v.holdsWriting(found,i)?"w":""}`; }).join(" | "));
}
