import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What runs last is short, so that no core waits for the other's long file at the end. */
const order = ["studio", "processes", "pure"];

/** Vitest's order (longest known time first, or largest file), by project. */
export class HeavyFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => order.indexOf(a.project.name) - order.indexOf(b.project.name));
  }
}
