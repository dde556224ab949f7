/** Whether the server can be reached, as the last call found. */
import { create } from "zustand";

/** The store itself; change it through the functions below. */
export const useServer = create<{ readonly reachable: boolean }>(() => ({ reachable: true }));

/** Tells what a call found. */
export function noteReachable(reachable: boolean): void {
  if (useServer.getState().reachable !== reachable) useServer.setState({ reachable });
}
