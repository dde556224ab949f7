/** Everything about one entity on a page of its own. */
import { Button } from "antd";
import { useState } from "react";
import type { ReactNode } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { entityQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useWords } from "../../text/useWords.ts";
import { CoMentionList } from "./CoMentionList.tsx";
import { DocumentLinks, MentionList, MetricTable, StatusTimeline } from "./EntityFacts.tsx";
import { EntityHeader } from "./EntityHeader.tsx";
import { RelationGroups } from "./RelationGroups.tsx";

const FIRST = 100;
const ALL = 500;

/** The page at /entity/:id. */
export function EntityView() {
  const { id = "" } = useParams();
  const { t, number } = useWords();
  const navigate = useNavigate();
  const [limit, setLimit] = useState(FIRST);
  const answer = useAnswer(entityQuery(id, limit));
  usePageTitle(answer.data?.entity.name);
  if (answer.error) {
    return (
      <Failure error={answer.error} onRetry={() => void answer.refetch()}>
        <Button onClick={() => void navigate(-1)}>{t("error.back")}</Button>
      </Failure>
    );
  }
  if (!answer.data) return <Loading />;
  const page = answer.data;
  const lists = [page.relations, page.status, page.metrics, page.mentions, page.coMentions];
  const cut = lists.some((list) => list.limitHit);
  return (
    <div className="page entity-page">
      <EntityHeader page={page} heading="h1" />
      <p className="button-row">
        <Link className="primary-link" to={`/?focus=${id}`}>
          {t("entity.onCanvas")}
        </Link>
        <Link to={`/report/entity/${id}`}>{t("briefing.open")}</Link>
        {cut && limit < ALL && (
          <Button onClick={() => setLimit(ALL)}>{t("entity.showMore")}</Button>
        )}
      </p>
      <div className="entity-columns">
        <div>
          <Part title={t("entity.relations")} count={number(page.relations.total)}>
            <RelationGroups entity={id} relations={page.relations.items} />
          </Part>
          <Part title={t("entity.mentionList")} count={number(page.mentions.total)}>
            <MentionList page={page} />
          </Part>
        </div>
        <div>
          <Part title={t("entity.status")} count={number(page.status.total)}>
            <StatusTimeline page={page} />
          </Part>
          <Part title={t("entity.metrics")} count={number(page.metrics.total)}>
            <MetricTable page={page} />
          </Part>
          <Part title={t("entity.together")} count={number(page.coMentions.total)}>
            <CoMentionList page={page} />
          </Part>
          <Part title={t("entity.documents")} count={number(page.documents.length)}>
            <DocumentLinks page={page} />
          </Part>
        </div>
      </div>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: string;
  readonly children: ReactNode;
}

function Part({ title, count, children }: PartProps) {
  return (
    <section className="entity-part">
      <h2>
        {title} <span className="count">{count}</span>
      </h2>
      {children}
    </section>
  );
}
