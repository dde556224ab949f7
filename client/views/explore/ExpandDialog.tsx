/** What to expand: the neighbours of an entity by relation, direction and type, with exact counts. */
import { Alert, Button, Modal } from "antd";
import { useState } from "react";
import type { EntityPage } from "../../../server/contract/entity.ts";
import { entityQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Choices } from "../../components/Choices.tsx";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { addedBy, collapseEntity } from "../../state/canvas/expansions.ts";
import { changeCanvas, useCanvasStore } from "../../state/canvas/store.ts";
import { useWords } from "../../text/useWords.ts";
import { GroupPanel, isGrouped } from "./GroupPanel.tsx";
import type { ExpandKind } from "./expand-kinds.ts";
import { countHere, expandKinds } from "./expand-kinds.ts";
import type { Expansion } from "./explore-actions.ts";
import { EXPAND_LIMIT } from "./explore-actions.ts";
import { useExpand } from "./useExpand.ts";

const LIMITS = [10, EXPAND_LIMIT, 50, 100];
const HUB = 200;

export interface ExpandDialogProps {
  /** The entity to expand; null while the dialog is closed. */
  readonly id: string | null;
  readonly onClose: () => void;
}

/** A dialog, so that it works by keyboard and on a phone as well. */
export function ExpandDialog({ id, onClose }: ExpandDialogProps) {
  const { t } = useWords();
  return (
    <Modal
      open={id !== null}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      width={520}
      title={id === null ? "" : <DialogTitle id={id} />}
      closable={{ "aria-label": t("app.close") }}
    >
      {id !== null && (isGrouped(id) ? <GroupPanel id={id} /> : <ExpandChoices id={id} />)}
    </Modal>
  );
}

function DialogTitle({ id }: { readonly id: string }) {
  const { t } = useWords();
  const name = useCanvasStore((store) => store.history.present.entities.get(id)?.name ?? "");
  return t("expand.title", { name });
}

function ExpandChoices({ id }: { readonly id: string }) {
  const { t, number } = useWords();
  const expandAndTell = useExpand();
  const [sure, setSure] = useState(false);
  const [limit, setLimit] = useState(EXPAND_LIMIT);
  const [busy, setBusy] = useState(false);
  const answer = useAnswer(entityQuery(id));
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const page = answer.data;
  const total = page.neighbours;
  const kinds = expandKinds(page.counts);
  const expand = async (kind?: Expansion["kind"]) => {
    setBusy(true);
    await expandAndTell({ id, kind, limit });
    setBusy(false);
  };
  return (
    <div className="expand-choices">
      {total > HUB && !sure ? (
        <Alert
          type="warning"
          showIcon
          title={t("expand.hub", { count: number(total) })}
          action={
            <Button size="small" onClick={() => setSure(true)}>
              {t("expand.hubAll")}
            </Button>
          }
        />
      ) : (
        <p className="quiet">{t("expand.help", { limit })}</p>
      )}
      <div className="button-row">
        <span>{t("expand.limit")}</span>
        <Choices<number>
          options={LIMITS.map((value) => ({ value, label: number(value) }))}
          value={limit}
          onChange={setLimit}
          label={t("expand.limit")}
        />
      </div>
      <ul>
        {(total <= HUB || sure) && kinds.length > 1 && (
          <li>
            <Choice page={page} kind={undefined} limit={limit} busy={busy} onExpand={expand} />
          </li>
        )}
        {kinds.map((kind) => (
          <li key={`${kind.relation}${kind.direction ?? ""}${kind.type}`}>
            <Choice page={page} kind={kind} limit={limit} busy={busy} onExpand={expand} />
          </li>
        ))}
      </ul>
      <CollapseButton id={id} />
    </div>
  );
}

/** Takes off again what expanding the entity has added; nothing where that is nothing. */
export function CollapseButton({ id }: { readonly id: string }) {
  const { t } = useWords();
  const canvas = useCanvasStore((store) => store.history.present);
  const count = addedBy(canvas, id).length;
  if (count === 0) return null;
  return (
    <Button onClick={() => changeCanvas((now) => collapseEntity(now, id))}>
      {t("expand.collapse", { count })}
    </Button>
  );
}

interface ChoiceProps {
  readonly page: EntityPage;
  readonly kind: ExpandKind | undefined;
  readonly limit: number;
  readonly busy: boolean;
  readonly onExpand: (kind?: Expansion["kind"]) => Promise<void>;
}

function Choice({ page, kind, limit, busy, onExpand }: ChoiceProps) {
  const { t, relation } = useWords();
  const canvas = useCanvasStore((store) => store.history.present);
  const here = countHere(canvas, page.entity.id, kind);
  const total = kind?.count ?? page.neighbours;
  const rest = Math.max(total - here, 0);
  return (
    <>
      <span className="choice-name">
        {kind ? (
          <>
            <span className="relation-word">
              {relation(kind.relation, kind.direction ?? "out")}
            </span>
            <TypeIcon type={kind.type} size={18} /> {t(`type.${kind.type}`)}
          </>
        ) : (
          t("expand.all")
        )}
      </span>
      <span className="quiet">{t("expand.count", { total, here })}</span>
      <Button size="small" disabled={rest === 0 || busy} onClick={() => void onExpand(kind)}>
        {rest === 0 ? t("expand.done") : t("expand.next", { count: Math.min(limit, rest) })}
      </Button>
    </>
  );
}
