/** The selected entity beside the canvas: what it is, what is said of it, what can be done with it. */
import { Button, Tabs } from "antd";
import { Link } from "react-router";
import type { EntityPage } from "../../../server/contract/entity.ts";
import { entityQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { DropMenu } from "../../components/DropMenu.tsx";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { startPaths } from "../../state/path-ends.ts";
import { useWords } from "../../text/useWords.ts";
import { CoMentionList } from "../entity/CoMentionList.tsx";
import { DocumentLinks, MentionList, MetricTable, StatusTimeline } from "../entity/EntityFacts.tsx";
import { EntityHeader } from "../entity/EntityHeader.tsx";
import { RelationGroups } from "../entity/RelationGroups.tsx";
import { CollapseButton } from "./ExpandDialog.tsx";
import { addEntity } from "./explore-actions.ts";
import { useEntityLines } from "./menu/useEntityLines.ts";

export interface EntityPanelProps {
  readonly id: string;
  readonly onExpand: (id: string) => void;
}

/** Loads and shows the entity. */
export function EntityPanel({ id, onExpand }: EntityPanelProps) {
  const { t, number } = useWords();
  const answer = useAnswer(entityQuery(id));
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const page = answer.data;
  const label = (title: string, count: number) => (
    <>
      {title} <span className="count">{number(count)}</span>
    </>
  );
  const { relations, status, metrics, mentions, documents, coMentions } = page;
  return (
    <div className="entity-panel">
      <EntityHeader page={page} />
      <EntityActions page={page} onExpand={onExpand} />
      <Tabs
        tabBarGutter={14}
        size="small"
        items={[
          {
            key: "relations",
            label: label(t("entity.relations"), relations.total),
            children: (
              <RelationGroups
                entity={id}
                relations={relations.items}
                onNeighbour={(other) => void addEntity(other)}
              />
            ),
          },
          {
            key: "status",
            label: label(t("entity.status"), status.total),
            children: <StatusTimeline page={page} />,
          },
          {
            key: "metrics",
            label: label(t("entity.metrics"), metrics.total),
            children: <MetricTable page={page} />,
          },
          {
            key: "mentions",
            label: label(t("entity.mentionList"), mentions.total),
            children: <MentionList page={page} />,
          },
          {
            key: "together",
            label: label(t("entity.together"), coMentions.total),
            children: <CoMentionList page={page} onNeighbour={(other) => void addEntity(other)} />,
          },
          {
            key: "documents",
            label: label(t("entity.documents"), documents.length),
            children: <DocumentLinks page={page} />,
          },
        ]}
      />
    </div>
  );
}

interface EntityActionsProps extends Omit<EntityPanelProps, "id"> {
  readonly page: EntityPage;
}

function EntityActions({ page, onExpand }: EntityActionsProps) {
  const { t } = useWords();
  const { entity } = page;
  const onCanvas = useCanvasStore((store) => store.history.present.entities.has(entity.id));
  const lines = useEntityLines([entity.id]);
  const ends = [
    { key: "from", label: t("entity.pathFrom"), onClick: () => startPaths({ from: entity }) },
    { key: "to", label: t("entity.pathTo"), onClick: () => startPaths({ to: entity }) },
  ];
  const around = [lines.neighbours, lines.others, lines.hide];
  return (
    <p className="button-row">
      {onCanvas ? (
        <Button type="primary" onClick={() => onExpand(entity.id)}>
          {t("entity.expand")}
        </Button>
      ) : (
        <Button type="primary" onClick={() => void addEntity(entity.id)}>
          {t("entity.addToCanvas")}
        </Button>
      )}
      <CollapseButton id={entity.id} />
      <Button onClick={lines.pin.onClick}>{lines.pin.label}</Button>
      <DropMenu parts={[ends, around, [lines.copy, lines.remove]]}>
        {(button) => <Button ref={button}>{t("app.more")}</Button>}
      </DropMenu>
      <Link to={`/entity/${entity.id}`}>{t("entity.page")}</Link>
      <Link to={`/report/entity/${entity.id}`}>{t("briefing.open")}</Link>
    </p>
  );
}
