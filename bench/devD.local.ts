// @ts-nocheck
import sharp from "sharp"; import { readFileSync } from "node:fs";
import { decodeImage } from "@numera/vision/node";
import * as v from "@numera/vision";
import { medianFilter } from "../packages/vision/src/grounds/medianFilter.ts";
const g = v.readableGray(await decodeImage(sharp, readFileSync(process.argv[2])));
const s=256/Math.max(g.width,g.height); const r=v.resizeGray(g, Math.round(g.width*s), Math.round(g.height*s)); const m=medianFilter(r,6);
for (let y=0;y<m.height;y+=8){let l="";for(let x=0;x<m.width;x+=6)l+=String(m.data[y*m.width+x]).padStart(4);console.log(l);}
const s2=64/Math.max(g.width,g.height); const q=medianFilter(v.resizeGray(g, Math.round(g.width*s2), Math.round(g.height*s2)),2); const so=[...q.data].sort((a,b)=>a-b); console.log([0.015,0.5,0.985].map(p=>so[Math.floor(p*(so.length-1))]));
