/** The look of a report: one column on a phone, cards in a grid on a desk, light on paper whatever the screen has. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #17202b; --muted: #5d6b7a; --line: #dfe4ea;
  --c1: #2563c9; --c2: #d9660f; --c3: #16886a; --c4: #a23bb3; --c5: #b3891a; --c6: #0f8aa6; --bad: #cf2f3f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #0f141a; --card: #182029; --ink: #e8edf3; --muted: #98a6b5; --line: #2b3743;
    --c1: #6ea8ff; --c2: #ff9d4d; --c3: #45c9a0; --c4: #d788e6; --c5: #e0bd55; --c6: #55c6e0; --bad: #ff6b78;
  }
  .digit img { filter: invert(1); }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
main { max-width: 1180px; margin: 0 auto; padding: 28px 16px 48px; }
header h1 { font-size: 26px; line-height: 1.2; margin: 0; letter-spacing: -0.01em; }
header p { margin: 6px 0 20px; color: var(--muted); }
h2 { font-size: 16px; margin: 0 0 2px; }
.card > p { margin: 0 0 12px; color: var(--muted); font-size: 13px; }
.card > p:last-child { margin: 10px 0 0; }
.tiles { display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(142px, 1fr)); margin-bottom: 16px; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 12px 14px; }
.tile span { display: block; color: var(--muted); font-size: 12.5px; }
.tile b { display: block; font-size: 22px; font-weight: 650; white-space: nowrap; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.tile.first { grid-column: span 2; border-color: var(--c1); }
.tile.first b { font-size: 32px; line-height: 1.25; color: var(--c1); }
.cards { columns: 330px 3; column-gap: 16px; }
.cards + .card { margin-top: 16px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px; margin-bottom: 16px; break-inside: avoid; }
.card svg { display: block; max-width: 100%; height: auto; margin: 0 auto; overflow: visible; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 14px; margin: 0 0 8px; padding: 0; list-style: none; font-size: 12.5px; color: var(--muted); }
.legend i { display: inline-block; width: 16px; border-top: 2.5px solid; margin-right: 6px; vertical-align: 3px; }
.legend i.dashed { border-top-style: dashed; }
.legend i.dot, .legend i.ring { width: 8px; height: 8px; border: 1.5px solid; border-radius: 50%; vertical-align: 0; }
.legend i.dot { background: currentColor; }
.legend i.cross { width: auto; border: 0; vertical-align: 0; font-style: normal; line-height: 1; }
.legend i.cross::before { content: "×"; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
th { font-weight: 500; color: var(--muted); }
th, td { padding: 4px 6px; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
tr:last-child td { border-bottom: 0; }
.digits { display: grid; gap: 10px; grid-template-columns: repeat(auto-fill, minmax(84px, 1fr)); }
.digit { margin: 0; text-align: center; font-size: 12px; color: var(--muted); line-height: 1.35; }
.digit img { width: 100%; max-width: 84px; height: auto; aspect-ratio: 1; border-radius: 6px; image-rendering: pixelated; border: 1px solid var(--line); }
.digit b { color: var(--ink); font-weight: 650; }
.digit b.bad { color: var(--bad); }
.digit .track { display: block; margin: 4px auto 0; max-width: 84px; height: 5px; border-radius: 3px; background: var(--line); overflow: hidden; }
.digit .bar { display: block; height: 100%; border-radius: 3px; }
.maps { display: grid; gap: 14px; }
.maps figure { margin: 0; font-size: 12.5px; color: var(--muted); }
.maps .digit { text-align: left; }
.maps .sheet img { display: block; width: 100%; image-rendering: pixelated; border-radius: 6px; border: 1px solid var(--line); background: var(--page); }
footer { margin-top: 24px; color: var(--muted); font-size: 12.5px; overflow-wrap: anywhere; }
@media (max-width: 480px) {
  main { padding: 18px 10px 32px; }
  .card { padding: 12px; }
  .tiles { grid-template-columns: 1fr 1fr; }
}
@media print {
  :root { --page: #ffffff; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .tile { break-inside: avoid; }
  .cards { columns: 2; }
  .scroll { overflow: visible; }
}
`;
