/** Opens the store that the configuration names and brings its schema up to date. */
import { applySchema } from "./apply-schema.ts";
import { openEmbeddedStore } from "./embedded/embedded-store.ts";
import type { GraphStore } from "./graph-store.ts";
import { applySchemaOnce } from "./neo4j/apply-schema-once.ts";
import { finishBulkImport } from "./neo4j/finish-bulk-import.ts";
import { openNeo4jStore } from "./neo4j/neo4j-store.ts";

/** Which store, and where. */
export type StoreConfig =
  | { readonly kind: "embedded"; readonly folder: string }
  | {
      readonly kind: "neo4j";
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly readTimeoutMs?: number;
    };

/** Opens a store ready for reading and writing. Throws ZhengtuError where it is locked, down or unusable. */
export async function openStore(config: StoreConfig): Promise<GraphStore> {
  const store =
    config.kind === "embedded"
      ? await openEmbeddedStore({ folder: config.folder })
      : openNeo4jStore(config);
  try {
    // At the start it is waited for longer than whoever asks for the health waits.
    await store.read("RETURN 1 AS one");
    if (store.dialect === "embedded") await applySchema(store);
    else {
      await applySchemaOnce(store);
      await finishBulkImport(store);
    }
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
