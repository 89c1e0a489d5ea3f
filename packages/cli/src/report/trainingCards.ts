import { duration } from "../output/duration.ts";
import { accuracyChart, learningRateChart, lossChart } from "./charts/curves.ts";
import type { TrainingCourse } from "./data/trainingCourse.ts";
import type { Card } from "./html/page.ts";

/** How a model was trained, or several, laid over one another; nothing where it is not known. */
export function trainingCards(training: readonly TrainingCourse[]): Card[] {
  if (training.length === 0) return [];
  const lasted = training.map(({ name, history }) => {
    const seconds = history.reduce((sum, epoch) => sum + epoch.seconds, 0);
    return `${name}: ${history.length} epochs in ${duration(seconds)}`;
  });
  return [
    {
      title: "Loss",
      text: `Training against validation. ${lasted.join("; ")}.`,
      body: lossChart(training),
    },
    {
      title: "Accuracy over the training",
      text: "On images held out, and on those trained on, which are augmented and so harder.",
      body: accuracyChart(training),
    },
  ];
}

/** The learning rate of the trainings whose recipe tells it. */
export function learningRateCards(training: readonly TrainingCourse[]): Card[] {
  const known = training.filter(({ rates }) => rates.length > 0);
  if (known.length === 0) return [];
  return [
    { title: "Learning rate", text: "As the recipe's schedule has it.", body: learningRateChart(known) },
  ];
}
