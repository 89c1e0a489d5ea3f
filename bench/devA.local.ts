// @ts-nocheck
import sharp from "sharp"; import { readFileSync, writeFileSync } from "node:fs";
import { decodeImage } from "@numera/vision/node";
import * as v from "@numera/vision";
import { oneGround } from "../packages/reader/src/page/oneGround.ts";
import { findPages } from "../packages/reader/src/page/findPages.ts";
const r = await decodeImage(sharp, readFileSync(process.argv[2]));
const g0 = v.toGrayscale(r), g = v.readableGray(r);
let n=0; for (let i=0;i<g.data.length;i++) if (g.data[i]!==g0.data[i]) n++; console.log("readable differs", n);
const o = oneGround(g); n=0; for (let i=0;i<g.data.length;i++) if (g.data[i]!==o.gray.data[i]) n++; console.log("oneGround differs", n, o.polarity);
const { mask, darkness, method } = v.inkMask(o.gray);
console.log(method);
const show=(m)=>{ for (let y=0;y<m.height;y+=3) { let s=""; for (let x=0;x<m.width;x+=2) s+=m.data[y*m.width+x]?"#":"."; console.log(s);} };
show(mask);
const stroke = v.strokeWidth(mask); const comps = v.connectedComponents(mask);
const { mask: clean } = v.pageRules(comps, mask, stroke, v.edgesOf(o.gray)); console.log("rules changed", clean!==mask, stroke); if (clean!==mask) show(clean);
const f = v.groundsOf(g); console.log(f?.grounds, f && f.grounds.map((_, i) => v.holdsWriting(f, i)));
if (f) for (let y=0;y<f.reduced.height;y+=3) { let s=""; for (let x=0;x<f.reduced.width;x+=2) s+=f.groundOf[y*f.reduced.width+x]; console.log(s);} 
