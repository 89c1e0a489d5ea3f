import { type Lease, leaseLost } from "../store/lease.ts";
import type { StudyStore } from "../store/studyStore.ts";
import type { TunerError } from "../tunerError.ts";

/** So many times in a lease it is renewed. */
const RENEWALS = 4;

export interface LeaseRenewal {
  stop(): void;
}

/**
 * Renews a lease until it is stopped. Where it was lost, or could not be renewed for so long that another worker may soon take the
 * trial, `onLost` is called once: two workers never run one trial.
 */
export function renewLease(
  store: StudyStore,
  lease: Lease,
  seconds: number,
  onLost: (error: TunerError) => void,
): LeaseRenewal {
  const every = (seconds * 1000) / RENEWALS;
  let stopped = false;
  let deadline: NodeJS.Timeout;
  const lose = () => {
    if (stopped) return;
    stop();
    onLost(leaseLost(lease.number));
  };
  const stop = () => {
    stopped = true;
    clearInterval(timer);
    clearTimeout(deadline);
  };
  /** @param from when the lease was asked for: the database counts from later */
  const extend = (from: number) => {
    clearTimeout(deadline);
    if (!stopped) deadline = setTimeout(lose, from + (RENEWALS - 1) * every - performance.now());
  };
  const timer = setInterval(async () => {
    const asked = performance.now();
    try {
      if (await store.renew(lease, seconds)) extend(asked);
      else lose();
    } catch {
      // The deadline stands; what is written next tells the error.
    }
  }, every);
  extend(performance.now());
  return { stop };
}
