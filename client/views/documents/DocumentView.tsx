/** A document as a map: its sections, its text with the mentions marked, the graph of what is being read. */
import { useEffect, useMemo, useRef, useState } from "react";
import { Link, useParams } from "react-router";
import type { DocumentMap } from "../../../server/contract/document-map.ts";
import type { DocumentText } from "../../../server/contract/document.ts";
import { documentMapQuery } from "../../api/analysis.ts";
import { documentQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import "../../styles/document-map.css";
import { useWords } from "../../text/useWords.ts";
import { useAddressParts } from "../analysis/useAddressParts.ts";
import { DocumentOutline } from "./DocumentOutline.tsx";
import { DocumentSheet } from "./DocumentSheet.tsx";
import { ParagraphGraph } from "./ParagraphGraph.tsx";
import { WordCorrections } from "./correct/WordCorrections.tsx";
import {
  coverageOf,
  findSentences,
  graphOf,
  holdingsOf,
  paragraphsOf,
  placeStarts,
} from "./document-index.ts";
import { useFoundText } from "./useFoundText.ts";
import { useParagraphInView } from "./useParagraphInView.ts";

/** The page at /documents/:id; `?sentence=` opens it at a sentence, `?q=` searches within, `?bare=0` hides what was not read. */
export function DocumentView() {
  const { id = "" } = useParams();
  const { t } = useWords();
  const answer = useAnswer(documentQuery(id));
  const map = useAnswer(documentMapQuery(id));
  usePageTitle(answer.data?.document.title);
  const error = answer.error ?? map.error;
  const retry = () => {
    void answer.refetch();
    void map.refetch();
  };
  if (error) {
    return (
      <Failure error={error} onRetry={retry}>
        <Link to="/documents">{t("document.back")}</Link>
      </Failure>
    );
  }
  if (!answer.data || !map.data) return <Loading />;
  return <DocumentPage key={id} text={answer.data} map={map.data} />;
}

interface DocumentPageProps {
  readonly text: DocumentText;
  readonly map: DocumentMap;
}

const NONE: ReadonlySet<string> = new Set();

function DocumentPage({ text, map }: DocumentPageProps) {
  const { one, change } = useAddressParts();
  const target = one("sentence") || null;
  const words = one("q");
  const showBare = one("bare") !== "0";
  const region = useRef<HTMLDivElement>(null);
  const [byClick, setByClick] = useState(false);
  const paragraphs = useMemo(() => text.sections.flatMap(paragraphsOf), [text]);
  const [current, point] = useParagraphInView(startOf(paragraphs, target));
  const holdings = useMemo(() => holdingsOf(text, map), [text, map]);
  const coverage = useMemo(() => coverageOf(text, map), [text, map]);
  const starts = useMemo(() => placeStarts(text), [text]);
  const found = useMemo(() => findSentences(text, words), [text, words]);
  const graph = useMemo(() => {
    const here = paragraphs.find((sentences) => sentences[0]?.id === current) ?? [];
    return graphOf(here, map);
  }, [paragraphs, current, map]);
  const marks = useMemo(
    () => ({
      target,
      found: new Set(found),
      bare: showBare ? new Set(coverage.bare) : NONE,
      current,
      starts,
    }),
    [target, found, showBare, coverage, current, starts],
  );
  useFoundText(found, words);
  useEffect(() => {
    if (target !== null) document.getElementById(target)?.scrollIntoView({ block: "center" });
  }, [target, text]);
  return (
    <div className="document-page">
      <DocumentOutline
        {...{ text, holdings, coverage, found, words, showBare, byClick }}
        onWords={(typed) => change({ q: typed })}
        onByClick={setByClick}
        onShowBare={(show) => change({ bare: show ? "" : "0" })}
      />
      <div
        ref={region}
        className={byClick ? "document-text document-correcting" : "document-text"}
        tabIndex={0}
        role="region"
        aria-label={text.document.title}
      >
        <DocumentSheet text={text} marks={marks} onPoint={point} />
      </div>
      <ParagraphGraph graph={graph} />
      <WordCorrections {...{ region, text, map, byClick }} />
    </div>
  );
}

/** The paragraph of the sentence in the address, else the first. */
function startOf(
  paragraphs: readonly (readonly { readonly id: string }[])[],
  target: string | null,
): string | null {
  const here = paragraphs.find((sentences) => sentences.some(({ id }) => id === target));
  return (here ?? paragraphs[0])?.[0]?.id ?? null;
}
