/** What a test needs of the graph of the samples to know an address in it. */
import { z } from "zod";

const Documents = z.object({
  items: z.array(z.object({ id: z.string(), place: z.string().nullable() })),
});
const Overview = z.object({ nodes: z.array(z.object({ id: z.string() })) });

async function ask(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}

/** Two reports of one place, and 罗湖口岸. */
export async function findSamples(url: string) {
  const { items } = Documents.parse(await ask(`${url}/api/documents`));
  const [left = "", right = ""] = items
    .filter(({ place }) => place === "澜浦区")
    .map(({ id }) => id);
  const found = JSON.stringify(await ask(`${url}/api/search?q=lhka`));
  return { left, right, entity: /e[0-9a-f]{20}/.exec(found)?.[0] ?? "" };
}

/** The addresses of all views that ask the server for what they show, but for the explorer and the comparison. */
export function askingAddresses({ left, entity }: { left: string; entity: string }) {
  return [
    ...[`/entity/${entity}`, "/documents", `/documents/${left}`, "/promises", "/areas", "/numbers"],
    ...["/queries", "/queries/area-project-table", "/views", "/review", "/teach"],
    `/report/entity/${entity}`,
  ];
}

/** The address of a canvas with two entities beside each other, so many graph units apart; the left one has the lesser id. */
export async function pairAddress(url: string, apart: number): Promise<string> {
  const { nodes } = Overview.parse(await ask(`${url}/api/overview`));
  // Kept canvases are in the order of ids.
  const pair = nodes
    .map(({ id }) => id)
    .slice(0, 2)
    .toSorted();
  const at = [-apart / 2, apart / 2].map((x) => `${x.toString(36)}_0`);
  return `/?nodes=${pair.join(",")}#at=${at.join(".")}`;
}
