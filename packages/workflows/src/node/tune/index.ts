export { chosenTrial, type RetrainRequest, retrainTrial } from "./results/retrainTrial.ts";
export { type BestTrial, testBestTrial } from "./results/testBestTrial.ts";
export { defineStudy, type NamedMethod, type NewStudy, trialsOf } from "./study/defineStudy.ts";
export { type OpenStudyOptions, openStudy } from "./study/openStudy.ts";
export { readStudy, type StudyReader } from "./study/readStudy.ts";
export { type RunStudyOptions, runStudy } from "./study/runStudy.ts";
export { existingPlace, type StudyPlace, studyPlace } from "./study/studyPlace.ts";
