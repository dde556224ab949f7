/** Runs the force layout while one looks, a round for each frame that is drawn, until it rests or is stopped. */
import type { ForceRound } from "./force-run.ts";
import type { LayoutInput } from "./layout-types.ts";

export interface ForceWatch {
  /** Takes the places of a round. */
  readonly onRound: (round: ForceRound) => void;
  /** The rounds cannot be computed any more. */
  readonly onFailure: () => void;
}

/** Starts; gives the function that stops it. Nothing is heard of it after that. */
export function runForce(input: LayoutInput, { onRound, onFailure }: ForceWatch): () => void {
  let frame = 0;
  const rounds = askRounds(input, take, onFailure);
  return stop;

  function take(round: ForceRound): void {
    if (round.rests) stop();
    else frame = requestAnimationFrame(rounds.ask);
    onRound(round);
  }

  function stop(): void {
    cancelAnimationFrame(frame);
    rounds.end();
  }
}

interface Rounds {
  readonly ask: () => void;
  readonly end: () => void;
}

/** From a worker or, where none starts, from here. */
function askRounds(
  input: LayoutInput,
  take: (round: ForceRound) => void,
  onFailure: () => void,
): Rounds {
  let ended = false;
  let ask: () => void = () => undefined;
  const heard = (round: ForceRound) => {
    if (!ended) take(round);
  };
  const worker = new Worker(new URL("./force-run.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<ForceRound>) => heard(data);
  worker.onerror = () => {
    worker.terminate();
    // Loaded only in a browser that refuses workers.
    import("./force-run.ts").then(({ startRounds }) => {
      const next = startRounds(input);
      ask = () => heard(next());
      ask();
    }, onFailure);
  };
  ask = () => worker.postMessage(null);
  worker.postMessage(input);
  return {
    ask: () => ask(),
    end: () => {
      ended = true;
      worker.terminate();
    },
  };
}
