/** When two identities are surely one thing, whatever documents they come from: when their keys are equal. */
import { type EntityIdentity, identityHash } from "../model/ids.ts";
import { normalForm } from "./normal-form.ts";

/** The key of an identity: its type, place and name in normal form. */
export function identityKey(identity: EntityIdentity): string {
  const { path, stem } = normalForm(identity);
  return identityHash([identity.type, path, stem]);
}
