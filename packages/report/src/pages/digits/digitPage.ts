import { confusionChart } from "../../charts/confusionChart.ts";
import { reliabilityChart } from "../../charts/reliabilityChart.ts";
import { riskCoverageChart } from "../../charts/riskCoverageChart.ts";
import { structureDrawing } from "../../charts/structure/structureDrawing.ts";
import { writersChart } from "../../charts/writersChart.ts";
import type { DigitReportData } from "../../data/digitReportData.ts";
import { type Card, renderPage, type Tile } from "../../html/page.ts";
import { corruptionPictures } from "../../pictures/corruptionPictures.ts";
import { featureMapSheets } from "../../pictures/featureMapSheets.ts";
import { filterSheet } from "../../pictures/filterSheet.ts";
import { mistakePictures } from "../../pictures/mistakePictures.ts";
import type { PngEncoder } from "../../pictures/png.ts";
import { percent } from "../../text/percent.ts";
import { shortNumber } from "../../text/shortNumber.ts";
import { learningRateCards, trainingCards } from "../trainings/trainingCards.ts";
import { classTable, writerTable } from "./scoreTables.ts";

/** The share of wrong readings that the risk-coverage curve is read at. */
const TARGET_RISK = 0.001;

/**
 * The report on a model that classifies single images as one HTML file.
 * @param encodePng makes the pictures' files
 */
export async function digitPage(data: DigitReportData, encodePng: PngEncoder): Promise<string> {
  const { evaluation, training, command } = data;
  return renderPage({
    title: `${evaluation.model} on ${evaluation.data}`,
    subtitle: `${evaluation.n.toLocaleString("en")} images, classified in ${(evaluation.ms / 1000).toFixed(2)} s`,
    tiles: tilesOf(data),
    cards: [
      ...scoreCards(data),
      ...trainingCards(training),
      ...(await mistakeCards(data, encodePng)),
      ...(await robustnessCards(data, encodePng)),
      ...learningRateCards(training),
      ...writerCards(data),
      ...(await networkCards(data, encodePng)),
    ],
    footer: `Written by: ${command}`,
  });
}

function tilesOf({ evaluation, network }: DigitReportData): Tile[] {
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
      value: network.parameters.toLocaleString("en"),
      note: `${(network.bytes / 1024).toFixed(0)} kB`,
    },
    { name: "an image", value: `${shortNumber(network.flops)}FLOP`, note: "multiply-add = 2" },
  ];
}

function classNames({ evaluation }: DigitReportData): string[] {
  return evaluation.perClass.map((scores) => scores.class);
}

function scoreCards(data: DigitReportData): Card[] {
  const { evaluation, reliability, riskCoverage } = data;
  return [
    {
      title: "Confusion matrix",
      text: "Rows are what stands there, columns what was read. Gray is right; the redder, the more mistakes.",
      body: confusionChart(evaluation.confusion, classNames(data)),
    },
    {
      title: "Classification report",
      text: "Precision: of what was read so, the share that is. Recall: of what is so, the share that was read.",
      body: classTable(evaluation.perClass),
    },
    {
      title: "Reliability",
      text: "On the dashed line the confidence is true; below it the model is too sure. Larger dots hold more readings; bars are 95 % intervals.",
      body: reliabilityChart(reliability),
    },
    {
      title: "Risk and coverage",
      text: `Accept the surest readings and leave the rest to a person: the share of wrong ones among those accepted. Dashed: ${percent(TARGET_RISK, 1)}.`,
      body: riskCoverageChart(riskCoverage, TARGET_RISK),
    },
  ];
}

async function mistakeCards(data: DigitReportData, encodePng: PngEncoder): Promise<Card[]> {
  if (data.mistakes.length === 0) return [];
  return [
    {
      title: "The most confident mistakes",
      text: "What was read, what stands there, and how sure the model was. The number is the image's place in the data.",
      body: await mistakePictures(data.mistakes, classNames(data), encodePng),
      wide: true,
    },
  ];
}

async function robustnessCards({ robustness }: DigitReportData, encodePng: PngEncoder): Promise<Card[]> {
  if (!robustness) return [];
  const { corruptions, meanAccuracy } = robustness;
  return [
    {
      title: "Robustness",
      text: `The first ${corruptions[0]!.n.toLocaleString("en")} images, damaged in fifteen ways after MNIST-C: mean accuracy ${percent(meanAccuracy, 2)}.`,
      body: await corruptionPictures(corruptions, encodePng),
      wide: true,
    },
  ];
}

function writerCards({ writers }: DigitReportData): Card[] {
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

async function networkCards(data: DigitReportData, encodePng: PngEncoder): Promise<Card[]> {
  const { network, image } = data;
  const classes = classNames(data);
  const cards: Card[] = [
    {
      title: "Structure",
      text: "Read from the ONNX file: shapes are channels × height × width; the bar is the share of the operations.",
      body: structureDrawing(network.layers, "image 1 × 28 × 28"),
    },
  ];
  if (network.filters !== undefined) {
    const body = await filterSheet(network.filters, encodePng);
    cards.push({ title: "First filters", text: "Blue excites, orange inhibits.", body });
  }
  cards.push({
    title: `What the layers make of image ${image.index}`,
    text: `A ${classes[image.label]}, read as ${classes[image.read]}. Each map is scaled by its own largest value.`,
    body: await featureMapSheets(image, encodePng),
  });
  return cards;
}
