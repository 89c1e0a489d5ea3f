/** Milliseconds between two looks at what the page shows. */
const INTERVAL = 1000;

/**
 * A page that follows what it shows. Each second it asks its server for `change`, a text that differs where the page would, and where
 * it does, takes the content of the new page in place of its own: scrolling and what is opened stay as they are.
 *
 * @param page a whole HTML file
 * @param ended what is said once the server answers no longer
 * @param unreadable what is said while the server cannot tell
 */
export function livePage(
  page: string,
  { ended, unreadable }: { readonly ended: string; readonly unreadable: string },
): string {
  return page.replace("</body>", () => `${STYLE}\n${script(quoted(ended), quoted(unreadable))}</body>`);
}

/** A string of JavaScript that may stand in HTML. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll("<", "\\u003c");
}

const STYLE = `<style>
#live {
  position: fixed; right: 12px; bottom: 10px; margin: 0; padding: 2px 10px; border: 1px solid var(--line); border-radius: 99px;
  background: var(--card); color: var(--muted); font-size: 12px;
}
#live::before { content: "●"; margin-right: 6px; color: var(--c3); }
#live.ended::before { color: var(--bad); }
@media print { #live { display: none; } }
</style>`;

function script(ended: string, unreadable: string): string {
  return `<script type="module">
let seen = null;
const note = document.createElement("p");
note.id = "live";
note.setAttribute("role", "status");
document.body.append(note);
const say = (text) => {
  if (note.textContent !== text) note.textContent = text;
  note.classList.toggle("ended", text !== "live");
};
const ask = async (path) => {
  const answer = await fetch(path).catch(() => { throw ${ended}; });
  if (!answer.ok) throw ${unreadable};
  return answer.text();
};
for (;;) {
  try {
    const change = await ask("change");
    if (seen !== null && change !== seen) {
      const page = new DOMParser().parseFromString(await ask(""), "text/html");
      const open = [...document.querySelectorAll("details")].map((details) => details.open);
      document.querySelector("main").replaceWith(page.querySelector("main"));
      document.querySelectorAll("details").forEach((details, i) => { details.open = open[i] ?? details.open; });
    }
    seen = change;
    say("live");
  } catch (reason) {
    say(String(reason));
  }
  await new Promise((resolve) => setTimeout(resolve, ${INTERVAL}));
}
</script>`;
}
