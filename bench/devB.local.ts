// @ts-nocheck
import sharp from "sharp"; import { writeFileSync } from "node:fs";
import { page } from "../packages/reader/src/testing/pages.ts";
import { encodePng } from "@numera/vision/node";
const [n,h,m,p]=process.argv.slice(2);
writeFileSync("/tmp/dev/p.png", await encodePng(sharp, page([n], { height: +h, margin: +m, pen: +p })));
