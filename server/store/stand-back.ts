/** Lets the database stand back behind the server where processors are short. */
import { getPriority, setPriority } from "node:os";

// A third of what a thread of the server gets: it goes on answering beside anything that people ask of the database.
const NICENESS = 5;

/** Gives a process, the calling one if none is named, and the threads it starts from here on, less of the processors. */
export function standBack(pid = 0): void {
  if (getPriority(pid) < NICENESS) setPriority(pid, NICENESS);
}
