import { accuracyChart, learningRateChart, lossChart } from "../../charts/learningCurves.ts";
import type { LearningCurve } from "../../data/learningCurve.ts";
import type { Card } from "../../html/page.ts";
import { duration } from "../../text/duration.ts";

/** How a model was trained, or several, laid over one another; nothing where it is not known. */
export function trainingCards(curves: readonly LearningCurve[]): Card[] {
  if (curves.length === 0) return [];
  const lasted = curves.map(({ name, history }) => {
    const seconds = history.reduce((sum, epoch) => sum + epoch.seconds, 0);
    return `${name}: ${history.length} epochs in ${duration(seconds)}`;
  });
  return [
    {
      title: "Loss",
      text: `Training against validation. ${lasted.join("; ")}.`,
      body: lossChart(curves),
    },
    {
      title: "Accuracy over the training",
      text: "On images held out, and on those trained on, which are augmented and so harder.",
      body: accuracyChart(curves),
    },
  ];
}

/** The learning rate of the trainings whose recipe tells it. */
export function learningRateCards(curves: readonly LearningCurve[]): Card[] {
  const known = curves.filter(({ rates }) => rates.length > 0);
  if (known.length === 0) return [];
  return [
    { title: "Learning rate", text: "As the recipe's schedule has it.", body: learningRateChart(known) },
  ];
}
