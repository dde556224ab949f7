/** What this is, how to read the picture, how far to trust it, and the keys. */
import { ENTITY_TYPES } from "../../../server/contract/vocabulary.ts";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useWords } from "../../text/useWords.ts";

const KEYS = [
  ["/", "search"],
  ["Ctrl + Z", "undo"],
  ["Ctrl + Shift + Z", "redo"],
  ["↑ ↓ ← →", "walk"],
  ["Shift + ↑ ↓ ← →", "walkFurther"],
  ["Ctrl + A", "selectAll"],
  ["Enter / E", "expand"],
  ["Space", "pin"],
  ["H", "hide"],
  ["Delete", "remove"],
  ["F", "fit"],
  ["L", "list"],
  ["Esc", "escape"],
  ["Ctrl + Enter", "run"],
] as const;

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
      <section>
        <h2 className="part-title">{t("about.shortcuts")}</h2>
        <table className="plain-table">
          <caption className="visually-hidden">{t("about.shortcuts")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("about.key")}</th>
              <th scope="col">{t("about.does")}</th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd className="key">{key}</kbd>
                </th>
                <td>{t(`about.keys.${does}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="button-row">
        <a href="/api/docs">{t("about.api")}</a>
      </p>
    </div>
  );
}
