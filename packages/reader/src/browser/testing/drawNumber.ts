/** "4071", drawn on a canvas with a pen of 7 px: the pixels as a page that lets people write would have them. */
export function drawNumber(): ImageData {
  const [width, height] = [300, 110];
  const context = new OffscreenCanvas(width, height).getContext("2d")!;
  context.fillStyle = "#fbfaf4";
  context.fillRect(0, 0, width, height);
  context.strokeStyle = "#1c2a78";
  context.lineWidth = 7;
  context.lineCap = context.lineJoin = "round";
  const stroke = (...points: [x: number, y: number][]) => {
    context.beginPath();
    for (const [x, y] of points) context.lineTo(x, y);
    context.stroke();
  };
  stroke([50, 25], [28, 62], [68, 62]);
  stroke([58, 40], [56, 86]);
  context.beginPath();
  context.ellipse(115, 55, 20, 31, 0.1, 0, 2 * Math.PI);
  context.stroke();
  stroke([163, 26], [205, 25], [182, 86]);
  stroke([256, 24], [252, 86]);
  return context.getImageData(0, 0, width, height);
}
