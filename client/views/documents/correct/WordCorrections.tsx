/** Corrections made at the word itself: a small menu beside it, and the dialog that shows what would change. */
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { Link } from "react-router";
import type { DocumentMap } from "../../../../server/contract/document-map.ts";
import type { DocumentText } from "../../../../server/contract/document.ts";
import { correctionsQuery } from "../../../api/review-queries.ts";
import { useAnswer } from "../../../api/useAnswer.ts";
import "../../../styles/correct.css";
import { useWords } from "../../../text/useWords.ts";
import { useTeach } from "../../teach/useTeach.ts";
import { CorrectDialog } from "./CorrectDialog.tsx";
import type { Intent } from "./CorrectDialog.tsx";
import { useWord } from "./useWord.ts";
import type { PointedWord } from "./useWord.ts";
import type { Word } from "./word-at.ts";

export interface WordCorrectionsProps {
  readonly region: RefObject<HTMLElement | null>;
  readonly text: DocumentText;
  readonly map: DocumentMap;
  /** Whether a click on a name corrects it and does not follow it. */
  readonly byClick: boolean;
}

interface Correcting {
  readonly word: Word;
  readonly intent: Intent;
}

/** The menu of the word that is pointed out, or the dialog of what was chosen there. */
export function WordCorrections({ region, text, map, byClick }: WordCorrectionsProps) {
  const [pointed, leave] = useWord(region, text, byClick);
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  const nameOf = (word: Word) =>
    map.entities.find(({ id }) => id === word.mark?.entity)?.name ?? word.text;
  if (correcting !== null) {
    return (
      <CorrectDialog
        {...correcting}
        name={nameOf(correcting.word)}
        onClose={() => setCorrecting(null)}
      />
    );
  }
  if (pointed === null) return null;
  return (
    <WordMenu
      key={`${pointed.word.text} ${pointed.word.left} ${pointed.word.bottom}`}
      pointed={pointed}
      onChoose={(intent) => {
        leave();
        setCorrecting({ word: pointed.word, intent });
      }}
      onLeave={leave}
    />
  );
}

interface WordMenuProps {
  readonly pointed: PointedWord;
  readonly onChoose: (intent: Intent) => void;
  readonly onLeave: () => void;
}

const ROOM = { width: 330, height: 96 };

function WordMenu({ pointed, onChoose, onLeave }: WordMenuProps) {
  const { t } = useWords();
  const { word, focus } = pointed;
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) menu.current?.querySelector("button")?.focus();
  }, [focus]);
  useEffect(() => {
    // What scrolls away is no longer pointed at.
    document.addEventListener("scroll", onLeave, true);
    return () => document.removeEventListener("scroll", onLeave, true);
  }, [onLeave]);
  const place = {
    left: Math.max(8, Math.min(word.left, innerWidth - ROOM.width - 8)),
    top: Math.max(8, Math.min(word.bottom + 6, innerHeight - ROOM.height - 8)),
  };
  const intents: readonly Intent[] =
    word.mark === null ? ["term"] : ["retype", "not-entity", "same"];
  return (
    <div
      ref={menu}
      className="word-menu"
      role="group"
      aria-label={t("correct.menu", { text: word.text })}
      style={place}
      // Pressing a button must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
    >
      <p className="quiet word-menu-title" lang="zh-CN">
        “{word.text}”
      </p>
      <p className="button-row">
        {intents.map((intent) => (
          <Button key={intent} size="small" onClick={() => onChoose(intent)}>
            {t(`correct.intent.${intent}`)}
          </Button>
        ))}
        {word.mark !== null && (
          <Link to={`/entity/${word.mark.entity}`}>{t("correct.openEntity")}</Link>
        )}
        <UndoButtons text={word.text} onDone={onLeave} />
        <Button size="small" type="text" onClick={onLeave} aria-label={t("correct.close")}>
          ×
        </Button>
      </p>
    </div>
  );
}

/** What was taught of this very word is taken back here. */
function UndoButtons({ text, onDone }: { readonly text: string; readonly onDone: () => void }) {
  const { t } = useWords();
  const { data } = useAnswer(correctionsQuery());
  const { busy, takeBack } = useTeach();
  const taught = data?.items.filter(
    ({ correction }) => correction.kind !== "wrong-relation" && correction.text === text,
  );
  return taught?.map(({ id }) => (
    <Button
      key={id}
      size="small"
      disabled={busy}
      onClick={() => void takeBack(id).then((done) => done && onDone())}
    >
      {t("correct.undo")}
    </Button>
  ));
}
