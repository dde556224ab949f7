/** When two identities are surely one thing, whatever documents they come from: when their keys are equal. */
import { type EntityIdentity, identityHash } from "../model/ids.ts";
import { nameKey } from "./name-key.ts";

/** The key of an identity; the same for spellings of one name of one type within one scope. */
export function identityKey({ type, scope, name }: EntityIdentity): string {
  return identityHash([type, scope, nameKey(name)]);
}
