import { relative } from "node:path";
import type { Reporter, TestModule, Vitest } from "vitest/node";

const shown = 15;

/** Lists, before the summary, the files that took longest, and what each project took in all. */
export default class SlowestFiles implements Reporter {
  #root = "";

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const files = modules.map((module) => ({
      path: relative(this.#root, module.moduleId),
      project: module.project.name,
      seconds: secondsOf(module),
    }));
    files.sort((a, b) => b.seconds - a.seconds);
    const lines = files.slice(0, shown).map(({ path, seconds }) => `${inColumn(seconds)}  ${path}`);
    const totals = Map.groupBy(files, ({ project }) => project);
    const projects = [...totals].map(
      ([project, of]) =>
        `${inColumn(of.reduce((sum, { seconds }) => sum + seconds, 0))}  ${project}, ${of.length} files`,
    );
    process.stdout.write(`\nslowest files, in seconds\n${[...lines, "", ...projects].join("\n")}\n`);
  }
}

/** Loading it, its hooks and its tests. */
function secondsOf(module: TestModule): number {
  const { collectDuration, setupDuration, environmentSetupDuration, prepareDuration, duration } =
    module.diagnostic();
  return (collectDuration + setupDuration + environmentSetupDuration + prepareDuration + duration) / 1000;
}

function inColumn(seconds: number): string {
  return seconds.toFixed(1).padStart(8);
}
