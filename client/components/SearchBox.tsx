/** The search box: entities by name, alias, pinyin or initials, sentences by text, and questions, as one types. */
import { useEffect, useId, useReducer, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { SearchHit, SearchReply } from "../../server/contract/entity.ts";
import type { SentenceRef } from "../../server/contract/evidence.ts";
import type { Question } from "../../server/contract/explore.ts";
import type { EntityType } from "../../server/contract/vocabulary.ts";
import { searchQuery } from "../api/queries.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { useWords } from "../text/useWords.ts";
import { SearchResults } from "./SearchResults.tsx";
import type { SearchOption } from "./arrange-options.ts";
import { arrangeOptions } from "./arrange-options.ts";
import { questionPieces, typedSoFar } from "./question-text.ts";
import type { SearchBoxState } from "./search-box-state.ts";
import { CLOSED_BOX, questionOf, stepSearchBox } from "./search-box-state.ts";
import { useQuestion } from "./useQuestion.ts";

export interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onEntity: (hit: SearchHit) => void;
  /** Where given, sentences are offered too. */
  readonly onSentence?: (sentence: SentenceRef) => void;
  /** Where given, questions are offered too; called with complete ones only. */
  readonly onQuestion?: (question: Question) => void;
  readonly types?: readonly EntityType[];
  /** Marks the one box that the "/" key goes to. */
  readonly main?: boolean;
}

/** What the server takes. */
const MAX_TEXT = 200;

/** Asks as one types, but never while an input method composes. */
export function SearchBox(props: SearchBoxProps) {
  const { label, placeholder, main = false } = props;
  const { t, local } = useWords();
  const [state, step] = useReducer(stepSearchBox, CLOSED_BOX);
  const listId = useId();
  const found = useFound(state, props);
  const { question } = found;
  const { options } = found.arranged;
  const shown = state.open && question !== "";

  const choose = (index: number) => {
    const option = options[index];
    if (!option) return;
    if (option.kind === "question" && !option.question.complete) {
      step({ kind: "type", text: typedSoFar(questionPieces(option.question, local)) });
      return;
    }
    follow(option, props);
    step({ kind: "clear" });
    // The answer is on the page; a box for a choice is gone with it.
    if (main) document.getElementById("main")?.focus();
  };
  // Until the answer fits what is typed, its first hit is not the one that is meant: Enter waits.
  const answered = shown && found.fresh && questionOf(state) === question;
  const waiting = useRef(false);
  useEffect(() => {
    if (!waiting.current || !answered || !found.reply) return;
    waiting.current = false;
    choose(Math.max(state.active, 0));
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (state.composing || event.nativeEvent.isComposing) return;
    const act = () => {
      switch (event.key) {
        case "ArrowDown":
          return step({ kind: "move", by: 1, options: options.length });
        case "ArrowUp":
          return step({ kind: "move", by: -1, options: options.length });
        case "Enter":
          return answered
            ? choose(Math.max(state.active, 0))
            : (waiting.current = state.text !== "");
        case "Escape":
          return step(shown ? { kind: "close" } : { kind: "clear" });
      }
    };
    if (["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) event.preventDefault();
    act();
  };
  return (
    <div className="search-box">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeOption(shown, state, listId)}
        data-main-search={main || undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={MAX_TEXT}
        placeholder={placeholder}
        value={state.text}
        onChange={(event) => {
          waiting.current = false;
          step({ kind: "type", text: event.target.value });
        }}
        onCompositionStart={() => step({ kind: "compose" })}
        onCompositionEnd={(event) => step({ kind: "composed", text: event.currentTarget.value })}
        onFocus={() => step({ kind: "open" })}
        onBlur={() => step({ kind: "close" })}
        onKeyDown={onKeyDown}
      />
      {main && state.text === "" && <kbd aria-hidden="true">/</kbd>}
      <div
        id={listId}
        role="listbox"
        aria-label={t("search.results")}
        className="search-list"
        hidden={!shown}
      >
        {shown && (
          <SearchResults
            listId={listId}
            question={question}
            arranged={found.arranged}
            reply={found.reply}
            error={found.error}
            active={state.active}
            onChoose={choose}
            onPoint={(at) => step({ kind: "point", at })}
          />
        )}
      </div>
      <div className="visually-hidden" role="status">
        {shown && found.reply ? announce(found.reply) : ""}
      </div>
    </div>
  );

  function announce(reply: SearchReply): string {
    return t("search.announce", { entities: reply.total, sentences: reply.sentences.total });
  }
}

function activeOption(shown: boolean, { active }: SearchBoxState, listId: string) {
  return shown && active >= 0 ? `${listId}-${active}` : undefined;
}

function follow(option: SearchOption, props: SearchBoxProps): void {
  switch (option.kind) {
    case "hit":
      return props.onEntity(option.hit);
    case "sentence":
      return props.onSentence?.(option.sentence);
    case "question":
      return props.onQuestion?.(option.question);
  }
}

function useFound(state: SearchBoxState, { types = [], onSentence, onQuestion }: SearchBoxProps) {
  const question = useQuestion(state);
  const answer = useAnswer(searchQuery({ text: question, types, questions: !!onQuestion }));
  const found = question === "" ? undefined : answer.data;
  const sentences = onSentence ? (found?.reply.sentences.items ?? []) : [];
  return {
    question,
    reply: found?.reply,
    error: answer.error,
    fresh: !answer.isPlaceholderData && !answer.isPending,
    arranged: arrangeOptions(found?.reply, found?.questions ?? [], sentences),
  };
}
