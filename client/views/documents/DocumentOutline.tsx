/** The section tree with what each section holds, the search within, and how much of the text was read. */
import { Button, Input } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { DocumentText } from "../../../server/contract/document.ts";
import { LabelledSwitch } from "../../components/LabelledSwitch.tsx";
import { useWords } from "../../text/useWords.ts";
import type { Coverage, Holding } from "./document-index.ts";

export interface DocumentOutlineProps {
  readonly text: DocumentText;
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly coverage: Coverage | null;
  readonly found: readonly string[];
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly showBare: boolean;
  readonly onShowBare: (show: boolean) => void;
  /** Whether a click on a name corrects it. */
  readonly byClick: boolean;
  readonly onByClick: (byClick: boolean) => void;
}

/** The column beside the text. */
export function DocumentOutline(props: DocumentOutlineProps) {
  const { t } = useWords();
  const { text, holdings } = props;
  return (
    <nav className="document-outline" aria-label={t("document.sections")} tabIndex={0}>
      <p>
        <Link to="/documents">{t("document.back")}</Link>
      </p>
      <SearchWithin {...props} />
      {props.coverage && <CoverageLine {...props} coverage={props.coverage} />}
      <CorrectSwitch {...props} />
      <h2 className="panel-title">{t("document.sections")}</h2>
      {text.sections.map(({ id, title, path }) => (
        <a key={id} href={`#${id}`} className={path.includes("/") ? "outline-deep" : undefined}>
          <span>{title === "" ? t("edge.untitled") : title}</span>
          <HoldingCount holding={holdings.get(id)} />
        </a>
      ))}
    </nav>
  );
}

function HoldingCount({ holding }: { readonly holding: Holding | undefined }) {
  const { t } = useWords();
  if (holding === undefined) return null;
  const all = t("map.holding", { ...holding });
  return (
    <span className="count outline-count" title={all}>
      <span aria-hidden="true">{holding.entities}</span>
      <span className="visually-hidden">{all}</span>
    </span>
  );
}

function SearchWithin({ words, onWords, found }: DocumentOutlineProps) {
  const { t } = useWords();
  const [at, setAt] = useState(-1);
  const go = (step: number) => {
    if (found.length === 0) return;
    const next = (at + step + found.length) % found.length;
    setAt(next);
    reveal(found[next]);
  };
  return (
    <search className="search-within">
      <Input
        value={words}
        allowClear
        aria-label={t("map.search")}
        placeholder={t("map.search")}
        onChange={({ target }) => {
          setAt(-1);
          onWords(target.value);
        }}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) go(event.shiftKey ? -1 : 1);
        }}
      />
      {words.trim() !== "" && (
        <p className="button-row">
          <span role="status">
            {found.length === 0
              ? t("map.notFound")
              : t("map.found", { at: Math.max(at + 1, 0), count: found.length })}
          </span>
          {found.length > 0 && (
            <>
              <Button size="small" onClick={() => go(-1)}>
                {t("map.previous")}
              </Button>
              <Button size="small" onClick={() => go(1)}>
                {t("map.next")}
              </Button>
            </>
          )}
        </p>
      )}
    </search>
  );
}

function CorrectSwitch({ byClick, onByClick }: DocumentOutlineProps) {
  const { t } = useWords();
  return (
    <section className="coverage" aria-label={t("correct.title")}>
      <LabelledSwitch label={t("correct.byClick")} checked={byClick} onChange={onByClick} />
      <p className="quiet">{t("correct.how")}</p>
    </section>
  );
}

interface CoverageLineProps extends DocumentOutlineProps {
  readonly coverage: Coverage;
}

function CoverageLine({ coverage, showBare, onShowBare }: CoverageLineProps) {
  const { t, number } = useWords();
  const [at, setAt] = useState(-1);
  const { share, bare } = coverage;
  const next = () => {
    const following = (at + 1) % bare.length;
    setAt(following);
    reveal(bare[following]);
  };
  return (
    <section className="coverage" aria-label={t("map.coverage")}>
      <p title={t("map.coverageHint")}>
        {t("map.share", { percent: Math.round(share * 100), count: number(bare.length) })}
      </p>
      <meter min={0} max={1} value={share} aria-label={t("map.coverage")} />
      <p className="button-row">
        <LabelledSwitch label={t("map.showBare")} checked={showBare} onChange={onShowBare} />
        {bare.length > 0 && (
          <Button size="small" onClick={next}>
            {t("map.nextBare")}
          </Button>
        )}
      </p>
    </section>
  );
}

function reveal(id: string | undefined): void {
  if (id !== undefined) document.getElementById(id)?.scrollIntoView({ block: "center" });
}
