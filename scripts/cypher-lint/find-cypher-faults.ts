/** The rules for a file of `cypher/`: the kept linter's, then the house's on header and form. */
import { lintCypherQuery } from "@neo4j-cypher/language-support";
import { parseQueryFile } from "../../server/queries/load-query.ts";
import { parseCypherHeader } from "./parse-cypher-header.ts";
import type { CypherSchema } from "./parse-cypher-schema.ts";

/** Something wrong with a query file; `line` counts from 1. */
export interface CypherFault {
  readonly line: number;
  readonly message: string;
}

const SMALL_CLAUSE =
  /^\s*(optional match|match|where|return|with|unwind|merge|create|set|detach|delete|order by|limit|union)\b/;

// A pattern that begins at a node of a label and ends at one with its id: read so, all of the label are looked at.
const ID_STANDS_LAST = /^\s*(OPTIONAL )?MATCH \(\w*:[^(){]*\).*\(\w*:[^()]*\{id: [^()]*\}\)$/;

/** What is wrong with one query file's text, in reading order; empty where nothing is. */
export function findCypherFaults(text: string, schema: CypherSchema): readonly CypherFault[] {
  const faults = [...lint(text, schema), ...findHeaderFaults(text), ...findFormFaults(text)];
  return faults.sort((a, b) => a.line - b.line);
}

function lint(text: string, schema: CypherSchema): CypherFault[] {
  const parameters = Object.fromEntries(usedParameters(text).map((name) => [name, ""]));
  const { diagnostics } = lintCypherQuery(text, { ...schema, parameters });
  return diagnostics.map(({ range, message }) => ({
    line: range.start.line + 1,
    message: typeof message === "string" ? message : message.value,
  }));
}

/** The header says what the query is for and names exactly the parameters and columns it has. */
function findHeaderFaults(text: string): CypherFault[] {
  const { header, cypher } = parseQueryFile(text);
  const prose = header.join(" ");
  if (!/[.。]/.test(prose)) {
    return [{ line: 1, message: "No header comment that says what the query is for" }];
  }
  const faults: CypherFault[] = [];
  const used = usedParameters(cypher);
  const { params: named, columns } = parseCypherHeader(header);
  for (const name of used.filter((each) => !named.includes(each))) {
    faults.push({ line: 1, message: `Parameter $${name} is not named in the header` });
  }
  for (const name of named.filter((each) => !used.includes(each))) {
    faults.push({ line: 1, message: `The header names a parameter ${name} that is not used` });
  }
  for (const column of columns) {
    if (new RegExp(`\\b${column}\\b`).test(cypher)) continue;
    faults.push({ line: 1, message: `The header names a column ${column} that is not returned` });
  }
  return faults;
}

function findFormFaults(text: string): CypherFault[] {
  const lines = text.trimEnd().split("\n");
  const faults: CypherFault[] = [];
  lines.forEach((written, index) => {
    const line = index + 1;
    const code = written.startsWith("//") ? "" : written.replace(/'[^']*'/g, "''");
    const clause = SMALL_CLAUSE.exec(code)?.[1];
    if (clause) faults.push({ line, message: `Keyword ${clause} is not in capitals` });
    if (ID_STANDS_LAST.test(code)) {
      faults.push({ line, message: "The node with the id stands first: a store begins there" });
    }
    if (code.includes('"')) faults.push({ line, message: "Strings take single quotes" });
    if (code.trimEnd().endsWith(";")) faults.push({ line, message: "No semicolon at the end" });
    if (/\t|\s$/.test(written)) faults.push({ line, message: "Tab or space at the end of a line" });
  });
  return faults;
}

function usedParameters(text: string): string[] {
  return [...new Set([...text.matchAll(/\$([A-Za-z]\w*)/g)].map((match) => match[1] ?? ""))];
}
