/** The story of one promise, beside the list. */
import { Drawer } from "antd";
import { Link } from "react-router";
import type { Ledger, Promised } from "../../../server/contract/follow.ts";
import { TypeName } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";
import { StateTags } from "./StateTags.tsx";
import { StoryLine } from "./StoryLine.tsx";

export interface PromiseStoryProps {
  readonly promise: Promised;
  readonly ledger: Ledger;
  readonly onClose: () => void;
}

/** The drawer with the whole story. */
export function PromiseStory({ promise, ledger, onClose }: PromiseStoryProps) {
  const { t, stated } = useWords();
  const value = promise.kind === "target" ? stated(promise) : "";
  return (
    <Drawer
      open
      size={Math.min(560, innerWidth)}
      title={`${promise.name} ${value}`.trim()}
      aria-label={t("promises.detail")}
      onClose={onClose}
    >
      <p className="story-facts">
        {promise.kind === "thing" ? <TypeName type={promise.type} /> : t("promises.target")}
        <span>{t("app.years", { years: promise.year })}</span>
        <StateTags promise={promise} />
        {promise.kind === "thing" && (
          <Link to={`/entity/${promise.entity}`}>{t("promises.openEntity")}</Link>
        )}
      </p>
      <StoryLine promise={promise} ledger={ledger} />
    </Drawer>
  );
}
