/** A file of corrections into the store, line by line; a bad line stops no other. */
import { identityKey } from "../../ingest/identity/identity-key.ts";
import { type EntityIdentity, entityId } from "../../ingest/model/ids.ts";
import { ZhengtuError } from "../errors.ts";
import { type FileLine, parseCorrectionFile } from "../graph/corrections/correction-file.ts";
import { decide } from "../graph/merges/decide.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { Corrector } from "./corrector.ts";

/** What became of a file. */
export interface ImportedCorrections {
  readonly added: number;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

export interface CorrectionTarget {
  readonly store: GraphStore;
  readonly corrector: Corrector;
}

/** Takes in a file's text. */
export async function importCorrections(
  target: CorrectionTarget,
  text: string,
  at: string,
): Promise<ImportedCorrections> {
  const problems: { line: number; message: string }[] = [];
  let added = 0;
  for (const each of parseCorrectionFile(text)) {
    const problem = await takeLine(target, each, at);
    if (problem === undefined) added += 1;
    else problems.push({ line: each.line, message: problem });
  }
  return { added, problems };
}

async function takeLine(
  { store, corrector }: CorrectionTarget,
  line: FileLine,
  at: string,
): Promise<string | undefined> {
  if ("problem" in line) return line.problem;
  try {
    if ("correction" in line) await corrector.add(line.correction, { note: "", at });
    else {
      const { kind, one, other } = line.decision;
      await decide(store, {
        ...{ one: identify(one), other: identify(other), verdict: kind, keep: null },
        ...{ rule: "by-file", note: "", at },
      });
    }
    return undefined;
  } catch (error) {
    if (error instanceof ZhengtuError) return error.message;
    throw error;
  }
}

function identify(identity: EntityIdentity) {
  return { ...identity, id: entityId(identity), key: identityKey(identity) };
}
