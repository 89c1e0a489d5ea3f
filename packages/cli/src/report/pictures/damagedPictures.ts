import { corrupt, corruptions } from "@numera/trainer";
import { CORRUPTION_SEED, type CorruptionScore } from "@numera/workflows";
import { percent } from "../../output/percent.ts";
import { escapeHtml } from "../html/escape.ts";
import { digitPicture } from "./digitPicture.ts";

/** A digit under every kind of damage, with the accuracy that is left under it. @param ink `[28, 28]` */
export async function damagedPictures(
  scores: readonly CorruptionScore[],
  ink: Float32Array,
): Promise<string> {
  const pictures = scores.map(({ name, accuracy }) => {
    const corruption = corruptions.find((known) => known.name === name);
    const damaged = corruption ? corrupt(corruption, ink, CORRUPTION_SEED, 0) : ink;
    const color = accuracy < 0.8 ? "var(--bad)" : accuracy < 0.95 ? "var(--c2)" : "var(--c3)";
    const bar = `<span class="track"><span class="bar" style="width:${(accuracy * 100).toFixed(1)}%;background:${color}"></span></span>`;
    const caption = `${bar}<b>${percent(accuracy, 2)}</b><br>${escapeHtml(name)}`;
    return digitPicture(damaged, `a digit under ${name}`, caption);
  });
  return `<div class="digits">${(await Promise.all(pictures)).join("")}</div>`;
}
