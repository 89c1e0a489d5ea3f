import { IconButton } from "../ui/IconButton.tsx";
import type { Action } from "./state/reduce.ts";

interface NoticesProps {
  readonly progress: string | undefined;
  readonly failures: readonly string[];
  dispatch(action: Action): void;
}

/** What goes on beside reading, and what did not work. */
export function Notices({ progress, failures, dispatch }: NoticesProps) {
  return (
    <div className="notices">
      {progress && <p role="status">{progress}</p>}
      {failures.length > 0 && (
        <div className="failures" role="alert">
          <div>
            {failures.map((failure) => (
              <p key={failure}>{failure}</p>
            ))}
          </div>
          <IconButton icon="close" label="Dismiss" onClick={() => dispatch({ type: "failures seen" })} />
        </div>
      )}
    </div>
  );
}
