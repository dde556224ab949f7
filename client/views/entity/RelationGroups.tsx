/** An entity's relations by type, each with the first sentences that say so. */
import { useState } from "react";
import { Link } from "react-router";
import type { RelatedEntity } from "../../../server/contract/entity.ts";
import type { EntityNode } from "../../../server/contract/graph.ts";
import type { Direction, RelationType } from "../../../server/contract/vocabulary.ts";
import { isSymmetric } from "../../../server/contract/vocabulary.ts";
import { EvidenceCard } from "../../components/EvidenceCard.tsx";
import { SampleTag, TypeIcon } from "../../components/TypeIcon.tsx";
import { selectEdge } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";

export interface RelationGroupsProps {
  readonly entity: string;
  readonly relations: readonly RelatedEntity[];
  /** On the canvas a neighbour is selected in place; elsewhere it opens its page. */
  readonly onNeighbour?: (id: string) => void;
}

/** One group for each relation and direction. */
export function RelationGroups({ entity, relations, onNeighbour }: RelationGroupsProps) {
  const { t, relation, number } = useWords();
  if (relations.length === 0) return <p className="quiet">{t("entity.noRelations")}</p>;
  return (
    <>
      {groupRelations(relations).map((group) => (
        <section key={group.key} className="relation-group">
          <h3>
            {relation(group.relation, group.direction)}{" "}
            <span className="count">{number(group.items.length)}</span>
          </h3>
          <ul>
            {group.items.map((item) => (
              <RelationItem key={item.edge} entity={entity} item={item} onNeighbour={onNeighbour} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface RelationItemProps {
  readonly entity: string;
  readonly item: RelatedEntity;
  readonly onNeighbour: ((id: string) => void) | undefined;
}

function RelationItem({ entity, item, onNeighbour }: RelationItemProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { entity: other, evidence, total, edge } = item;
  return (
    <li className="relation-item">
      <p className="relation-line">
        <NeighbourLink entity={other} onNeighbour={onNeighbour} />
        {other.sample && <SampleTag />}
        <button
          type="button"
          className="evidence-count"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t("edge.evidence", { count: total })}
        </button>
      </p>
      {open &&
        evidence.map((one) => (
          <EvidenceCard
            key={`${one.sentence.id}${one.rule}`}
            evidence={one}
            focus={[entity, other.id]}
          />
        ))}
      {open && total > evidence.length && onNeighbour && (
        <button type="button" className="link-button quiet" onClick={() => selectEdge(edge)}>
          {t("entity.evidenceMore", { count: total - evidence.length })}
        </button>
      )}
    </li>
  );
}

interface NeighbourLinkProps {
  readonly entity: EntityNode;
  readonly onNeighbour: ((id: string) => void) | undefined;
}

/** Another entity: selected in place, or a link to its page. */
export function NeighbourLink({ entity, onNeighbour }: NeighbourLinkProps) {
  const name = (
    <>
      <TypeIcon type={entity.type} size={18} /> <span>{entity.name}</span>
    </>
  );
  return onNeighbour ? (
    <button type="button" className="link-button" onClick={() => onNeighbour(entity.id)}>
      {name}
    </button>
  ) : (
    <Link className="link-button" to={`/entity/${entity.id}`}>
      {name}
    </Link>
  );
}

interface RelationGroup {
  readonly key: string;
  readonly relation: RelationType;
  readonly direction: Direction;
  readonly items: RelatedEntity[];
}

function groupRelations(relations: readonly RelatedEntity[]): readonly RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  for (const item of relations) {
    const { relation } = item;
    // From both ends it reads the same: one group.
    const direction = isSymmetric(relation) ? "out" : item.direction;
    const key = `${relation}/${direction}`;
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { key, relation, direction, items: [item] });
  }
  return [...groups.values()];
}
