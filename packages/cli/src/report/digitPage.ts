import type { Dataset, ModelInspection } from "@numera/trainer";
import type { DigitReadings } from "@numera/workflows";
import { meanCorrupted } from "@numera/workflows";
import { percent } from "../output/percent.ts";
import { shortNumber } from "../output/shortNumber.ts";
import { confusionChart } from "./charts/confusionChart.ts";
import { reliabilityChart } from "./charts/reliabilityChart.ts";
import { riskCoverageChart } from "./charts/riskCoverageChart.ts";
import { structureDrawing } from "./charts/structureDrawing.ts";
import { writersChart } from "./charts/writersChart.ts";
import type { DigitReport } from "./data/digitReport.ts";
import { type Card, renderPage, type Tile } from "./html/page.ts";
import { classTable, writerTable } from "./html/scoreTables.ts";
import { damagedPictures } from "./pictures/damagedPictures.ts";
import { featureMaps } from "./pictures/featureMaps.ts";
import { filterSheet } from "./pictures/filterSheet.ts";
import { mistakePictures } from "./pictures/mistakePictures.ts";
import { learningRateCards, trainingCards } from "./trainingCards.ts";

/** The share of wrong readings that the risk-coverage curve is read at. */
const TARGET_RISK = 0.001;

/** What the page shows beside the figures. */
export interface DigitPageSources {
  readonly report: DigitReport;
  readonly inspection: ModelInspection;
  readonly model: Uint8Array;
  readonly dataset: Dataset;
  readonly readings: DigitReadings;
  /** The command that made the report. */
  readonly command: string;
}

/** The report on a digit model as one HTML file. */
export async function digitPage(sources: DigitPageSources): Promise<string> {
  const { report, command } = sources;
  const { evaluation, training } = report;
  const cards: Card[] = [
    {
      title: "Confusion matrix",
      text: "Rows are what stands there, columns what was read. Gray is right; the redder, the more mistakes.",
      body: confusionChart(
        evaluation.confusion,
        evaluation.perClass.map((scores) => scores.class),
      ),
    },
    {
      title: "Classification report",
      text: "Precision: of what was read so, the share that is. Recall: of what is so, the share that was read.",
      body: classTable(evaluation.perClass),
    },
    {
      title: "Reliability",
      text: "On the dashed line the confidence is true; below it the model is too sure. Larger dots hold more readings; bars are 95 % intervals.",
      body: reliabilityChart(report.evaluation.reliability),
    },
    {
      title: "Risk and coverage",
      text: `Accept the surest readings and leave the rest to a person: the share of wrong ones among those accepted. Dashed: ${percent(TARGET_RISK, 1)}.`,
      body: riskCoverageChart(report.riskCoverage, TARGET_RISK),
    },
    ...trainingCards(training),
    ...(await mistakeCards(sources)),
    ...(await robustnessCards(sources)),
    ...learningRateCards(training),
    ...writerCards(report),
    ...(await modelCards(sources)),
  ];
  return renderPage({
    title: `${evaluation.model} on ${evaluation.data}`,
    subtitle: `${evaluation.n.toLocaleString("en")} images, classified in ${(evaluation.ms / 1000).toFixed(2)} s`,
    tiles: tilesOf(report),
    cards,
    footer: `Written by: ${command}`,
  });
}

function tilesOf({ evaluation, model }: DigitReport): Tile[] {
  const [low, high] = evaluation.accuracyInterval;
  return [
    {
      name: "accuracy",
      value: percent(evaluation.accuracy, 2),
      note: `95 % interval ${percent(low, 2)} to ${percent(high, 2)} (Wilson)`,
    },
    {
      name: "wrong",
      value: evaluation.errors.toLocaleString("en"),
      note: `of ${evaluation.n.toLocaleString("en")}`,
    },
    { name: "NLL", value: evaluation.nll.toFixed(4), note: "nats" },
    { name: "ECE", value: percent(evaluation.ece, 2), note: "15 bins" },
    {
      name: "parameters",
      value: model.parameters.toLocaleString("en"),
      note: `${(model.bytes / 1024).toFixed(0)} kB`,
    },
    { name: "an image", value: `${shortNumber(model.flops)}FLOP`, note: "multiply-add = 2" },
  ];
}

async function mistakeCards({ report, readings }: DigitPageSources): Promise<Card[]> {
  const { mistakes, evaluation } = report;
  if (mistakes.length === 0) return [];
  const classes = evaluation.perClass.map((scores) => scores.class);
  return [
    {
      title: "The most confident mistakes",
      text: "What was read, what stands there, and how sure the model was. The number is the image's place in the data.",
      body: await mistakePictures(mistakes, readings.images, classes),
      wide: true,
    },
  ];
}

async function robustnessCards({ report, readings }: DigitPageSources): Promise<Card[]> {
  const { robustness, image } = report;
  if (!robustness) return [];
  const ink = readings.images.subarray(image.index * 784, (image.index + 1) * 784);
  const mean = percent(meanCorrupted(robustness), 2);
  return [
    {
      title: "Robustness",
      text: `The first ${robustness[0]!.n.toLocaleString("en")} images, damaged in fifteen ways after MNIST-C: mean accuracy ${mean}.`,
      body: await damagedPictures(robustness, ink),
      wide: true,
    },
  ];
}

function writerCards({ writers }: DigitReport): Card[] {
  if (!writers) return [];
  const clean = writers.filter(({ errors }) => errors === 0).length;
  return [
    {
      title: "Accuracy by writer",
      text: `${writers.length} writers; every digit of ${clean} of them was read right.`,
      body: writersChart(writers) + writerTable(writers.slice(0, 6)),
    },
  ];
}

async function modelCards({ report, inspection, model, readings }: DigitPageSources): Promise<Card[]> {
  const filters = await filterSheet(model);
  const { image, evaluation } = report;
  const classes = evaluation.perClass.map((scores) => scores.class);
  return [
    {
      title: "Structure",
      text: "Read from the ONNX file: shapes are channels × height × width; the bar is the share of the operations.",
      body: structureDrawing(inspection.layers, "image 1 × 28 × 28"),
    },
    ...(filters === undefined
      ? []
      : [{ title: "First filters", text: "Blue excites, orange inhibits.", body: filters }]),
    {
      title: `What the layers make of image ${image.index}`,
      text: `A ${classes[image.label]}, read as ${classes[image.read]}. Each map is scaled by its own largest value.`,
      body: await featureMaps(
        inspection,
        readings.images.subarray(image.index * 784, (image.index + 1) * 784),
      ),
    },
  ];
}
