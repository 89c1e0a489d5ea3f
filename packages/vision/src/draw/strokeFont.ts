/**
 * Our own single-stroke letters, so that pictures look the same on every machine. A sign is a few strokes
 * parted by `;`, a stroke is points parted by spaces, a point is column 0..4 and row 0..6 on a grid.
 */
const strokes: Record<string, string> = {
  "0": "10 30 41 45 36 16 05 01 10",
  "1": "11 20 26;16 36",
  "2": "01 10 30 41 42 06 46",
  "3": "01 10 30 41 42 33 13;33 44 45 36 16 05",
  "4": "36 30 04 44",
  "5": "40 00 02 32 43 45 36 16 05",
  "6": "41 30 10 01 05 16 36 45 44 33 13 04",
  "7": "00 40 16",
  "8": "13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33",
  "9": "05 16 36 45 41 30 10 01 02 13 33 42",
  A: "06 20 46;14 34",
  B: "03 33 42 41 30 00 06 36 45 44 33",
  C: "41 30 10 01 05 16 36 45",
  D: "00 06 26 44 42 20 00",
  E: "40 00 06 46;03 33",
  F: "40 00 06;03 33",
  G: "41 30 10 01 05 16 36 45 43 23",
  H: "00 06;40 46;03 43",
  I: "10 30;20 26;16 36",
  J: "40 45 36 16 05",
  K: "00 06;40 03 46",
  L: "00 06 46",
  M: "06 00 23 40 46",
  N: "06 00 46 40",
  O: "10 30 41 45 36 16 05 01 10",
  P: "06 00 30 41 42 33 03",
  Q: "10 30 41 45 36 16 05 01 10;34 46",
  R: "06 00 30 41 42 33 03;23 46",
  S: "41 30 10 01 02 13 33 44 45 36 16 05",
  T: "00 40;20 26",
  U: "00 05 16 36 45 40",
  V: "00 26 40",
  W: "00 16 23 36 40",
  X: "00 46;40 06",
  Y: "00 23 40;23 26",
  Z: "00 40 06 46",
  ".": "26",
  ",": "26 17",
  ":": "22;25",
  "-": "03 43",
  "+": "03 43;21 25",
  "=": "02 42;04 44",
  "%": "06 40;00 11;35 46",
  "/": "06 40",
  "(": "30 21 25 36",
  ")": "10 21 25 16",
  $: "41 30 10 01 02 13 33 44 45 36 16 05;20 26",
  "#": "10 16;30 36;02 42;04 44",
  "'": "20 21",
  "?": "01 10 30 41 42 23 24;26",
  " ": "",
};

/** Columns and rows of the grid on which signs are drawn, and the columns from one sign to the next. */
export const fontGrid = { columns: 4, rows: 6, advance: 6 } as const;

/** The strokes of a sign as [column, row] points; capitals stand for small letters, "?" for unknown signs. */
export function signStrokes(sign: string): [column: number, row: number][][] {
  const drawing = strokes[sign.toUpperCase()] ?? strokes["?"]!;
  if (drawing === "") return [];
  return drawing
    .split(";")
    .map((stroke) =>
      stroke.split(" ").map((point): [number, number] => [Number(point[0]), Number(point[1])]),
    );
}
