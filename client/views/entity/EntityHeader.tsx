/** Who an entity is: type, name, aliases, scope, and how much is said of it. */
import type { EntityPage } from "../../../server/contract/entity.ts";
import { SampleTag, TypeIcon, TypeName } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";

export interface EntityHeaderProps {
  readonly page: EntityPage;
  /** The page's own heading, or one within a page. */
  readonly heading?: "h1" | "h2";
}

/** The head of the panel and of the page. */
export function EntityHeader({ page, heading: Heading = "h2" }: EntityHeaderProps) {
  const { t, list } = useWords();
  const { entity, documents } = page;
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  return (
    <header className="entity-header">
      <p className="entity-kind">
        <TypeIcon type={entity.type} size={22} />
        <TypeName type={entity.type} />
        {entity.level !== null && <span className="quiet">{t(`level.${entity.level}`)}</span>}
        {entity.sample && <SampleTag />}
      </p>
      <Heading className="entity-name" lang="zh-CN">
        {entity.name}
      </Heading>
      {aliases.length > 0 && (
        <p className="quiet">
          {t("entity.aliases")} <span lang="zh-CN">{list(aliases)}</span>
        </p>
      )}
      {entity.scope !== "" && (
        <p className="quiet">
          {t("entity.scope")} <span lang="zh-CN">{entity.scope.replaceAll("/", " › ")}</span>
        </p>
      )}
      <p className="entity-counts">
        <span>{t("entity.degree", { count: entity.degree })}</span>
        <span>{t("entity.mentions", { count: entity.mentions })}</span>
        <span>{t("entity.documentCount", { count: documents.length })}</span>
      </p>
    </header>
  );
}
