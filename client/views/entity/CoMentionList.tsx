/** Who is named in the same sentences as an entity, whether or not a relation was read between them. */
import { useState } from "react";
import type { CoMention, EntityPage } from "../../../server/contract/entity.ts";
import { togetherQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { SentenceCard } from "../../components/EvidenceCard.tsx";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { useWords } from "../../text/useWords.ts";
import { NeighbourLink } from "./RelationGroups.tsx";

export interface CoMentionListProps {
  readonly page: EntityPage;
  /** On the canvas an entity is selected in place; elsewhere it opens its page. */
  readonly onNeighbour?: (id: string) => void;
}

/** The entities with the number of common sentences, which open below. */
export function CoMentionList({ page, onNeighbour }: CoMentionListProps) {
  const { t } = useWords();
  const { items, total, limitHit } = page.coMentions;
  if (items.length === 0) return <p className="quiet">{t("entity.noTogether")}</p>;
  return (
    <>
      <p className="quiet">{t("entity.togetherHint")}</p>
      {limitHit && <p className="quiet">{t("entity.cut", { total, shown: items.length })}</p>}
      <ul>
        {items.map((item) => (
          <CoMentionItem
            key={item.entity.id}
            item={item}
            entity={page.entity.id}
            onNeighbour={onNeighbour}
          />
        ))}
      </ul>
    </>
  );
}

interface CoMentionItemProps {
  readonly item: CoMention;
  readonly entity: string;
  readonly onNeighbour: ((id: string) => void) | undefined;
}

function CoMentionItem({ item, entity, onNeighbour }: CoMentionItemProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <li className="relation-item">
      <p className="relation-line">
        <NeighbourLink entity={item.entity} onNeighbour={onNeighbour} />
        {!item.related && <span className="quiet">{t("entity.onlyTogether")}</span>}
        <button
          type="button"
          className="evidence-count"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t("entity.sentences", { count: item.sentences })}
        </button>
      </p>
      {open && <Together entity={entity} other={item.entity.id} />}
    </li>
  );
}

function Together({ entity, other }: { readonly entity: string; readonly other: string }) {
  const { t } = useWords();
  const answer = useAnswer(togetherQuery(entity, other));
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const { items, total, limitHit } = answer.data;
  return (
    <>
      {limitHit && <p className="quiet">{t("edge.cut", { total, shown: items.length })}</p>}
      {items.map((sentence) => (
        <SentenceCard key={sentence.id} sentence={sentence} focus={[entity, other]} />
      ))}
    </>
  );
}
