import type { NetworkLayer } from "@numera/contract";
import { escapeHtml } from "../../html/escape.ts";
import { shortNumber } from "../../text/shortNumber.ts";
import { CHART_WIDTH } from "../chart.ts";
import { type Block, blocksOf } from "./structureBlocks.ts";

const GAP = 12;
/** Room on the left for connections that skip blocks. */
const LEFT = 26;
const WIDTH = CHART_WIDTH - LEFT;
const INPUT_HEIGHT = 28;
/** Height of a block of two lines of text, and of each more line. */
const [BLOCK_HEIGHT, LINE] = [46, 15];
/** Characters that fit side by side. */
const LINE_LENGTH = 44;

/** A block with its place on the drawing, in pixels. */
interface Placed extends Block {
  readonly top: number;
  readonly height: number;
}

/** A network as a column of blocks, from the image to the answer; connections that skip blocks run beside them. */
export function structureDrawing(layers: readonly NetworkLayer[], input: string): string {
  const placed: Placed[] = [];
  let top = INPUT_HEIGHT + GAP;
  for (const block of blocksOf(layers)) {
    const height = BLOCK_HEIGHT + (fitsOneLine(block) ? 0 : LINE);
    placed.push({ ...block, top, height });
    top += height + GAP;
  }
  const height = top - GAP;
  const most = Math.max(1, ...placed.map(({ flops }) => flops));
  const start = `${box(0, INPUT_HEIGHT)}${text(10, 19, input, "bold")}`;
  const body = placed.map((block, i) => blockSvg(block, most) + linksTo(i, placed)).join("");
  return (
    `<svg viewBox="0 0 ${CHART_WIDTH} ${height}" width="${CHART_WIDTH}" height="${height}" role="img" ` +
    `aria-label="Structure of the network" font-size="11" fill="currentColor">` +
    `<defs>${arrow("arrow", "var(--muted)")}${arrow("skip", "var(--c2)")}</defs>${start}${body}</svg>`
  );
}

function blockSvg(block: Placed, most: number): string {
  const { top, height, title, shape, followers, flops } = block;
  const second = fitsOneLine(block) ? top + 32 : top + 32 + LINE;
  const bar = (flops / most) * (WIDTH - 20);
  return (
    box(top, height) +
    text(10, top + 17, title, "bold") +
    text(WIDTH - 10, top + 17, shape.join(" × "), "end") +
    text(10, top + 32, followers.join(" → "), "muted") +
    text(WIDTH - 10, second, costOf(block), "muted end") +
    `<rect x="${LEFT + 10}" y="${top + height - 8}" width="${bar.toFixed(1)}" height="3" rx="1.5" fill="var(--c1)"/>`
  );
}

/** From the block before as an arrow down; from an earlier one around those between, in the other color. */
function linksTo(to: number, placed: readonly Placed[]): string {
  const { top, height, inputs } = placed[to]!;
  const middleOf = (block: number) =>
    block < 0 ? INPUT_HEIGHT / 2 : placed[block]!.top + placed[block]!.height / 2;
  return inputs
    .map((from) => {
      if (from === to - 1) {
        const x = LEFT + WIDTH / 2;
        return `<path d="M${x},${top - GAP}v${GAP - 4}" stroke="var(--muted)" fill="none" marker-end="url(#arrow)"/>`;
      }
      const [start, end] = [middleOf(from) + 6, top + height / 2 - 6];
      const out = Math.min(LEFT - 4, 9 + 3 * (to - from));
      return (
        `<path d="M${LEFT},${start}h${5 - out}q-5,0 -5,5V${end - 5}q0,5 5,5h${out - 9}" ` +
        `stroke="var(--c2)" stroke-width="1.5" fill="none" marker-end="url(#skip)"/>`
      );
    })
    .join("");
}

function box(top: number, height: number): string {
  return `<rect x="${LEFT}" y="${top}" width="${WIDTH}" height="${height}" rx="8" fill="var(--page)" stroke="var(--line)"/>`;
}

/** @param style words of "bold", "muted", "end" */
function text(x: number, y: number, content: string, style: string): string {
  if (content === "") return "";
  const weight = style.includes("bold") ? ' font-weight="650"' : "";
  const fill = style.includes("muted") ? ' fill="var(--muted)"' : "";
  const anchor = style.includes("end") ? ' text-anchor="end"' : "";
  return `<text x="${LEFT + x}" y="${y}"${weight}${fill}${anchor}>${escapeHtml(content)}</text>`;
}

function arrow(id: string, color: string): string {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0,0L8,4L0,8z" fill="${color}"/></marker>`;
}

function fitsOneLine(block: Block): boolean {
  return block.followers.join(" → ").length + costOf(block).length <= LINE_LENGTH;
}

function costOf({ parameters, flops }: Block): string {
  const parts = [];
  if (parameters > 0) parts.push(`${parameters.toLocaleString("en")} param.`);
  if (flops > 0) parts.push(`${shortNumber(flops)}FLOP`);
  return parts.join(" · ");
}
