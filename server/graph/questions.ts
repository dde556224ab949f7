/** Questions that complete themselves as one types: their slots are filled with entities of the graph. */
import type { Question } from "../contract/explore.ts";
import type { EntityNode } from "../contract/graph.ts";
import type { EntityType } from "../contract/vocabulary.ts";
import { type QuestionMatch, matchWording } from "../queries/match-question.ts";
import type { QuestionTemplate, Slot } from "../queries/question-templates.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { foldText } from "../store/search-keys.ts";
import { findEntities } from "./search.ts";

export interface QuestionRequest {
  readonly q: string;
  readonly limit: number;
}

// Readings of one text that are tried: a name may itself hold a word of the question.
const MAX_READINGS = 4;
const FILLINGS = 3;
// A longer text is a passage, not a question.
const LONGEST = 120;

type Filling = ReadonlyMap<string, EntityNode>;

interface Asked {
  readonly template: QuestionTemplate;
  readonly words: number;
  readonly fillings: readonly Filling[];
}

/** The questions that a text begins, those it says most of first; for a mere name, what could be asked of it. */
export async function askQuestions(
  store: GraphStore,
  templates: readonly QuestionTemplate[],
  { q, limit }: QuestionRequest,
): Promise<Question[]> {
  const text = foldText(q)
    .replace(/[?？。！!]+\s*$/u, "")
    .trim();
  if (text === "" || text.length > LONGEST) return [];
  const find = rememberFinds(store);
  const asked = await Promise.all(templates.map((template) => readAs(template, text, find)));
  const meant = asked.flatMap((each) => each ?? []).toSorted((a, b) => b.words - a.words);
  const questions = meant.flatMap(({ template, fillings }) =>
    fillings.map((filling) => present(template, filling, true)),
  );
  if (questions.length > 0) return questions.slice(0, limit);
  const offered = await Promise.all(
    templates.map(async (template) => {
      const [slot] = template.slots;
      const [entity] = slot ? await find(text, slot.types) : [];
      return slot && entity ? [present(template, new Map([[slot.name, entity]]), false)] : [];
    }),
  );
  return offered.flat().slice(0, limit);
}

type Find = (text: string, types: readonly EntityType[]) => Promise<readonly EntityNode[]>;

/** The same name is asked for by many templates: it is looked up once. */
function rememberFinds(store: GraphStore): Find {
  const known = new Map<string, Promise<readonly EntityNode[]>>();
  return (text, types) => {
    const key = `${text}\n${types.join()}`;
    const found = known.get(key) ?? findEntities(store, { q: text, type: types, limit: FILLINGS });
    known.set(key, found);
    return found;
  };
}

/** A text as the beginning of one question, in the reading that the graph knows the names of. */
async function readAs(
  template: QuestionTemplate,
  text: string,
  find: Find,
): Promise<Asked | undefined> {
  const readings = template.wordings
    .flatMap((wording) => matchWording(wording, text))
    .toSorted((a, b) => b.words - a.words || sizeOf(a) - sizeOf(b))
    .slice(0, MAX_READINGS);
  for (const reading of readings) {
    const fillings = await fill(template.slots, reading, find);
    const sure = reading.words > 1 || namesWhole(reading, fillings);
    if (fillings.length > 0 && sure) return { template, words: reading.words, fillings };
  }
  return undefined;
}

/** One character may be part of a name, as 和 often is: then what stands before it must be a whole name. */
function namesWhole({ slots }: QuestionMatch, fillings: readonly Filling[]): boolean {
  return [...slots].every(([name, typed]) =>
    fillings.some((filling) => {
      const entity = filling.get(name);
      const names = entity ? [entity.name, ...entity.aliases] : [];
      return names.some((each) => foldText(each) === typed);
    }),
  );
}

function sizeOf({ slots }: QuestionMatch): number {
  return slots.size;
}

/** Every slot that was typed must be known; the first open one is offered what the graph speaks of most. */
async function fill(
  slots: readonly Slot[],
  { slots: typed }: QuestionMatch,
  find: Find,
): Promise<readonly Filling[]> {
  const open = slots.findIndex(({ name }) => !typed.has(name));
  const reached = open === -1 ? slots : slots.slice(0, open + 1);
  let fillings: readonly Filling[] = [new Map()];
  for (const [index, slot] of reached.entries()) {
    const found = await find(typed.get(slot.name) ?? "", slot.types);
    // Only the slot that is being typed is in doubt; of the ones before it the best entity is meant.
    const several = index === reached.length - 1 ? FILLINGS : 1;
    fillings = fillings.flatMap((filling) => addTo(filling, slot.name, found).slice(0, several));
  }
  return fillings;
}

function addTo(filling: Filling, name: string, found: readonly EntityNode[]): readonly Filling[] {
  const taken = new Set([...filling.values()].map(({ id }) => id));
  return found
    .filter(({ id }) => !taken.has(id))
    .map((entity) => new Map([...filling, [name, entity]]));
}

function present(template: QuestionTemplate, filling: Filling, asked: boolean): Question {
  const { id, shown, slots, run } = template;
  const ends = [...filling.values()].map((entity) => entity.id).join("~");
  return {
    id: `${id}:${ends}`,
    wording: shown,
    slots: slots.map((slot) => ({
      ...slot,
      types: [...slot.types],
      entity: filling.get(slot.name) ?? null,
    })),
    run,
    complete: slots.every(({ name }) => filling.has(name)),
    asked,
  };
}
