/** What this is, how to read the picture, how far to trust it, and the keys. */
import { Link } from "react-router";
import { ENTITY_TYPES } from "../../../server/contract/vocabulary.ts";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useWords } from "../../text/useWords.ts";

/** The page at /about. */
export function AboutView() {
  const { t } = useWords();
  usePageTitle(t("about.title"));
  return (
    <div className="page about">
      <h1>{t("about.title")}</h1>
      <p>{t("about.what")}</p>
      <section>
        <h2 className="part-title">{t("about.marks")}</h2>
        <p>{t("about.marksText")}</p>
        <ul className="types">
          {ENTITY_TYPES.map((type) => (
            <li key={type}>
              <TypeIcon type={type} size={24} /> {t(`type.${type}`)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="part-title">{t("about.trust")}</h2>
        <p>{t("about.trustText")}</p>
      </section>
      <p className="button-row">
        <Link to="/shortcuts">{t("shortcuts.title")}</Link>
        <a href="/api/docs">{t("about.api")}</a>
      </p>
    </div>
  );
}
