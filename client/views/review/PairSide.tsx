/** One of two entities that may be one: its names, its place and who speaks of it. */
import { Link } from "react-router";
import type { EntityNode } from "../../../server/contract/graph.ts";
import { entityQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { SentenceCard } from "../../components/EvidenceCard.tsx";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { TypeIcon, TypeName } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";

const SENTENCES = 3;

/** Shows the entity with its first sentences. */
export function PairSide({ entity }: { readonly entity: EntityNode }) {
  const { t, number, list } = useWords();
  const answer = useAnswer(entityQuery(entity.id, SENTENCES));
  const { aliases, mentions, name, scope, type } = entity;
  return (
    <article className="review-side">
      <h2>
        <TypeIcon type={type} /> <Link to={`/entity/${entity.id}`}>{name}</Link>
      </h2>
      <p className="quiet">
        <TypeName type={type} />
        <span> · </span>
        {scope === "" ? t("review.noScope") : t("review.scope", { scope })}
        <span> · </span>
        {t("review.mentions", { count: mentions, formatted: number(mentions) })}
      </p>
      {aliases.length > 0 && (
        <p className="quiet">{t("review.aliases", { aliases: list(aliases) })}</p>
      )}
      <h3 className="panel-title">{t("review.sentences")}</h3>
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Loading />}
      {answer.data?.mentions.items.map((sentence) => (
        <SentenceCard key={sentence.id} sentence={sentence} focus={[entity.id]} />
      ))}
      {answer.data?.mentions.total === 0 && <p className="quiet">{t("review.noSentences")}</p>}
    </article>
  );
}
