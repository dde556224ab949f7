/** A sentence with its mentions marked; each mark leads to its entity. */
import { Link } from "react-router";
import type { Mark } from "../../server/contract/evidence.ts";
import { hoverEntity, useHover } from "../state/hover.ts";
import { splitMarks } from "./split-marks.ts";

export interface SentenceTextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The entities that the sentence is shown for: their marks are filled. */
  readonly focus?: readonly string[];
  /** Whether marks are links. */
  readonly linked?: boolean;
}

/** Shows the sentence. */
export function SentenceText({ text, marks, focus = [], linked = true }: SentenceTextProps) {
  return (
    <span className="sentence" lang="zh-CN">
      {splitMarks(text, marks).map((piece, index) =>
        piece.mark === null ? (
          <span key={index}>{piece.text}</span>
        ) : (
          <MarkedText
            key={index}
            text={piece.text}
            mark={piece.mark}
            strong={focus.includes(piece.mark.entity)}
            linked={linked}
          />
        ),
      )}
    </span>
  );
}

interface MarkedTextProps {
  readonly text: string;
  readonly mark: Mark;
  readonly strong: boolean;
  readonly linked: boolean;
}

function MarkedText({ text, mark, strong, linked }: MarkedTextProps) {
  const hovered = useHover(({ id }) => id === mark.entity);
  const className = `mark${strong ? " mark-strong" : ""}${hovered ? " hovered" : ""}`;
  const style = { "--mark": `var(--type-${mark.type})` };
  if (!linked) {
    return (
      <mark className={className} style={style}>
        {text}
      </mark>
    );
  }
  return (
    <Link
      className={className}
      style={style}
      to={`/entity/${mark.entity}`}
      onPointerEnter={() => hoverEntity(mark.entity)}
      onPointerLeave={() => hoverEntity(null)}
      onFocus={() => hoverEntity(mark.entity)}
      // What is left by a click is not left by the pointer.
      onClick={() => hoverEntity(null)}
      onBlur={() => hoverEntity(null)}
    >
      {text}
    </Link>
  );
}
