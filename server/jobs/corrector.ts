/** Applies corrections: rereads the documents they are about, one after the other, in the background. */
import type { Correction } from "../../ingest/model/correction.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import type { Preview, SavedCorrection } from "../contract/correction.ts";
import { affectedDocuments, isAbout } from "../graph/corrections/affected-documents.ts";
import {
  awaitReading,
  awaitingDocuments,
  markAwaiting,
} from "../graph/corrections/awaiting-documents.ts";
import { compareReadings } from "../graph/corrections/compare-readings.ts";
import {
  activeCorrections,
  deleteCorrection,
  idOfCorrection,
  saveCorrection,
} from "../graph/corrections/correction-shelf.ts";
import { type StoredText, readStoredText } from "../graph/corrections/stored-text.ts";
import {
  type WriteDocumentOptions,
  type WriteOutcome,
  replaceFacts,
  writeDocument,
} from "../graph/write-document.ts";
import type { Logger } from "../logging.ts";
import type { GraphStore } from "../store/graph-store.ts";

export interface CorrectorOptions {
  readonly store: GraphStore;
  readonly reread: (
    text: StoredText,
    corrections: readonly Correction[],
  ) => Promise<GraphBatch> | GraphBatch;
  readonly logger?: Logger;
}

/** How far a correction has been applied. */
export interface Applied {
  readonly saved: SavedCorrection;
  /** Documents that have been reread, and those that still wait. */
  readonly documents: number;
  readonly waiting: number;
}

// A preview reads so many documents; what the rest would change is not shown.
const MAX_PREVIEWED = 20;
const PATIENCE_MS = 15_000;

/** Owns the documents that wait to be reread. */
export class Corrector {
  readonly #options: CorrectorOptions;
  readonly #waiting = new Set<string>();
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(options: CorrectorOptions) {
    this.#options = options;
  }

  /** How many documents wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** What a correction would change; writes nothing. */
  async preview(correction: Correction, limit: number): Promise<Preview> {
    const { store, reread } = this.#options;
    const documents = await affectedDocuments(store, correction);
    const now = await activeCorrections(store);
    const id = idOfCorrection(correction);
    const then = [...now.filter((each) => idOfCorrection(each) !== id), correction];
    const items: Preview["items"] = [];
    for (const document of documents.slice(0, MAX_PREVIEWED)) {
      const text = await readStoredText(store, document);
      if (text === undefined) continue;
      const differences = compareReadings(await reread(text, now), await reread(text, then));
      const { title, place, year, sample } = text.info;
      const shown = { id: document, title, place, year, sample };
      items.push(...differences.map((each) => ({ ...each, document: shown })));
    }
    const added = items.filter(({ change }) => change === "added").length;
    return {
      items: items.slice(0, limit),
      total: items.length,
      limitHit: items.length > limit || documents.length > MAX_PREVIEWED,
      documents: documents.length,
      added,
      removed: items.length - added,
    };
  }

  /** Saves a correction and applies it. Throws CONFLICT. */
  async add(correction: Correction, { note, at }: { note: string; at: string }): Promise<Applied> {
    const { store } = this.#options;
    await awaitReading(store, await affectedDocuments(store, correction));
    const saved = await saveCorrection(store, { correction, note, at });
    return this.#apply(saved);
  }

  /** Takes a correction back and rereads what it was about. Throws NOT_FOUND. */
  async remove(id: string): Promise<Applied> {
    const correction = await deleteCorrection(this.#options.store, id);
    return this.#apply({ id, correction, note: "", at: "" });
  }

  /**
   * Writes a document as it was read from its file, and then as persons have taught to read it.
   * Throws ZhengtuError.
   */
  async write(batch: GraphBatch, options: WriteDocumentOptions): Promise<WriteOutcome> {
    const { store } = this.#options;
    const { id } = batch.document;
    const isConcerned = async () =>
      (await activeCorrections(store)).some((each) => isAbout(each, batch.sentences));
    const isMarked = await isConcerned();
    const outcome = await writeDocument(store, batch, {
      ...options,
      record: async (transaction, written) => {
        await options.record?.(transaction, written);
        if (isMarked) await markAwaiting(transaction, store.dialect, [id]);
      },
    });
    // Somebody may have taught something while it was written.
    if (isMarked || (await isConcerned())) {
      this.#waiting.add(id);
      await this.idle();
    }
    return outcome;
  }

  /** Goes on with the documents that an earlier process has not come to; returns how many. */
  async resume(): Promise<number> {
    const ids = await awaitingDocuments(this.#options.store);
    for (const id of ids) this.#waiting.add(id);
    if (ids.length > 0) this.#start();
    return ids.length;
  }

  /** Resolves when no document waits. */
  async idle(): Promise<void> {
    if (this.#waiting.size > 0) this.#start();
    await this.#running;
  }

  /** Lets the running document finish; those that wait come with the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.clear();
    await this.#running;
  }

  async #apply(saved: SavedCorrection): Promise<Applied> {
    const { store } = this.#options;
    const documents = await affectedDocuments(store, saved.correction);
    await awaitReading(store, documents);
    for (const id of documents) this.#waiting.add(id);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([this.idle(), patience]);
    clearTimeout(timer);
    const waiting = documents.filter((id) => this.#waiting.has(id)).length;
    return { saved, documents: documents.length - waiting, waiting };
  }

  #start(): void {
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined;
    });
  }

  async #work(): Promise<void> {
    for (let [id] = this.#waiting; id !== undefined && !this.#closed; [id] = this.#waiting) {
      await this.#correct(id).catch((error: unknown) => {
        this.#options.logger?.error({ err: error, document: id }, "correcting failed");
      });
      this.#waiting.delete(id);
    }
  }

  async #correct(id: string): Promise<void> {
    const { store, reread } = this.#options;
    const text = await readStoredText(store, id);
    if (text === undefined) return;
    await replaceFacts(store, await reread(text, await activeCorrections(store)));
  }
}
