import sharp from "sharp";

const scale = 0.6;
const gap = 16;

/** Four screenshots in two rows, light above dark, the desktop left of the phone. @param shots in the order of reading */
export async function fourInOne(shots: readonly Buffer[], path: string): Promise<void> {
  const small = await Promise.all(
    shots.map(async (shot) => {
      const { width } = await sharp(shot).metadata();
      return sharp(shot)
        .resize({ width: Math.round(width * scale) })
        .png()
        .toBuffer({ resolveWithObject: true });
    }),
  );
  const [desktop, phone] = [small[0]!.info, small[1]!.info];
  const place = (i: number) => ({
    left: i % 2 === 0 ? 0 : desktop.width + gap,
    top: i < 2 ? 0 : desktop.height + gap,
  });
  await sharp({
    create: {
      width: desktop.width + gap + phone.width,
      height: 2 * desktop.height + gap,
      channels: 3,
      background: "#8a8f9d",
    },
  })
    .composite(small.map(({ data }, i) => ({ input: data, ...place(i) })))
    .png({ palette: true, colors: 64, effort: 10 })
    .toFile(path);
}
