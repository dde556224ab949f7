/** How the server takes calls: whether it can be reached, and how often it asked who one is. */
import { create } from "zustand";

/** The store itself; change it through the functions below. */
export const useServer = create<{ readonly reachable: boolean; readonly refusals: number }>(() => ({
  reachable: true,
  refusals: 0,
}));

/** Tells what a call found. */
export function noteReachable(reachable: boolean): void {
  if (useServer.getState().reachable !== reachable) useServer.setState({ reachable });
}

/** Tells that a call was refused because nobody is signed in. */
export function noteRefused(): void {
  useServer.setState(({ refusals }) => ({ refusals: refusals + 1 }));
}
