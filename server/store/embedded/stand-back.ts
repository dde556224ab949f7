/** Lets the database stand back behind the server where processors are short. */
import { getPriority, setPriority } from "node:os";

// A third of what a thread of the server gets: it goes on answering beside anything that people ask of the database.
const NICENESS = 5;

/** Gives the calling process, and the threads it starts from here on, less of the processors. */
export function standBack(): void {
  if (getPriority() < NICENESS) setPriority(NICENESS);
}
