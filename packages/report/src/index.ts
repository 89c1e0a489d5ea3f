export type { DigitReportData } from "./data/digitReportData.ts";
export type { LearningCurve } from "./data/learningCurve.ts";
export type { StudyReportData } from "./data/studyReportData.ts";
export type { TrainingsReportData } from "./data/trainingsReportData.ts";
export { digitPage } from "./pages/digits/digitPage.ts";
export { livePage } from "./pages/live/livePage.ts";
export { studyPage } from "./pages/study/studyPage.ts";
export { trainingsPage } from "./pages/trainings/trainingsPage.ts";
export type { PngEncoder } from "./pictures/png.ts";
