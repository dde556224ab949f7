/** The graph, or a part of it, as a file. */
import { write as writeGexf } from "graphology-gexf";
import type { ExportRequest } from "../../contract/system.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { type ExportedGraph, collectGraph } from "./collect-graph.ts";
import { toGraphology, withPositions } from "./to-graphology.ts";
import { writeCsv } from "./write-csv.ts";
import { writeCypher } from "./write-cypher.ts";
import { writeGraphml } from "./write-graphml.ts";

export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

interface Format {
  readonly mediaType: string;
  readonly write: (graph: ExportedGraph, positions: Positions) => string;
}

/** The library writes a namespace that is none: readers who go by it, networkx for one, would see no places. */
const LIBRARY_VIZ = 'xmlns:viz="http:///www.gexf.net/1.1draft/viz"';
const VIZ = 'xmlns:viz="http://www.gexf.net/1.2draft/viz"';

type Positions = ExportRequest["positions"];

function writeJson({ nodes, edges, sentences }: ExportedGraph): string {
  return JSON.stringify({ nodes, edges, sentences: [...sentences.values()] }, null, 1);
}

function writeGexfFile(graph: ExportedGraph, positions: Positions): string {
  const written = writeGexf(toGraphology(graph), {
    version: "1.2",
    formatNode: (key: string, { label, ...attributes }) => {
      const [x, y] = positions[key] ?? [];
      const viz = x === undefined || y === undefined ? {} : { viz: { x, y } };
      return { label: String(label), attributes, ...viz };
    },
    formatEdge: (_key: string, { label, weight, ...attributes }) => ({
      label: String(label),
      weight: Number(weight),
      attributes,
    }),
  });
  return written.replace(LIBRARY_VIZ, VIZ);
}

const FORMATS: Readonly<Record<ExportRequest["format"], Format>> = {
  json: { mediaType: "application/json; charset=utf-8", write: writeJson },
  csv: { mediaType: "text/csv; charset=utf-8", write: writeCsv },
  gexf: { mediaType: "application/gexf+xml; charset=utf-8", write: writeGexfFile },
  graphml: {
    mediaType: "application/graphml+xml; charset=utf-8",
    write: (graph, positions) => writeGraphml(withPositions(toGraphology(graph), positions)),
  },
  cypher: { mediaType: "text/plain; charset=utf-8", write: writeCypher },
};

/** Exports the given entities, all where none are given, with the edges among them. Throws FILE_TOO_LARGE. */
export async function exportGraph(
  store: GraphStore,
  { format, ids, positions }: ExportRequest,
): Promise<ExportFile> {
  const { mediaType, write } = FORMATS[format];
  const content = write(await collectGraph(store, ids), positions);
  return { fileName: `zhengtu.${format}`, mediaType, content };
}
