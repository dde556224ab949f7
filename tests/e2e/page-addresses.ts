/** Which pages the explorer has, read from where it routes them: whoever looks at all pages cannot forget a new one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const APP = join(import.meta.dirname, "../../client/App.tsx");

/** The patterns of all pages, as the router has them; the first page is "". */
export function routedPages(): readonly string[] {
  const routes = readFileSync(APP, "utf8").matchAll(/<Route (?:index|path="([^"]+)") /g);
  return [...routes].map(([, path = ""]) => path);
}
