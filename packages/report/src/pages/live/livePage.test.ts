import { expect, test } from "vitest";
import { opened } from "../../testing/opened.ts";
import { livePage } from "./livePage.ts";

const PAGE = "<!doctype html><html><body><main>what is seen</main></body></html>";

test("the page gets a script that asks for changes, and stays as it is otherwise", () => {
  const live = livePage(PAGE, { ended: "the watch has ended", unreadable: "it cannot be read" });
  const { document } = opened(live);
  expect(document.querySelector("main")!.textContent).toBe("what is seen");
  const script = document.querySelector("body > script")!.textContent;
  expect(script).toContain('ask("change")');
  expect(script).toContain('throw "the watch has ended";');
  expect(script).toContain('throw "it cannot be read";');
});

test("what the page says cannot end its script", () => {
  const live = livePage(PAGE, { ended: '"</script><b>$&', unreadable: "" });
  const { document } = opened(live);
  expect(document.querySelectorAll("script, b")).toHaveLength(1);
  expect(live).toContain('throw "\\"\\u003c/script>\\u003cb>$&";');
});
