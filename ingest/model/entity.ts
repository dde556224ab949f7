import type { EntityId } from "./ids.ts";
import type { DistrictLevel, EntityType } from "./ontology.ts";

/** A thing that a document names, its aliases merged. */
export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  /** The canonical name: the fullest one. */
  readonly name: string;
  /** The other names it has in the document, sorted. */
  readonly aliases: readonly string[];
  /** Why each of them is a name of this thing. */
  readonly reasons: readonly { readonly alias: string; readonly rule: string }[];
  /** The administrative path that the name belongs to, "" where the name is unique in the country. */
  readonly scope: string;
  /** Only a District has one. */
  readonly level: DistrictLevel | null;
}
