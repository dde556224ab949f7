/** What the keys do, by where they do it. */
import { Link } from "react-router";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { beginTour } from "../../state/tour/store.ts";
import { useWords } from "../../text/useWords.ts";

const GROUPS = [
  [
    "anywhere",
    [
      ["/", "search"],
      ["?", "shortcuts"],
      ["Ctrl + Z", "undo"],
      ["Ctrl + Shift + Z", "redo"],
      ["Esc", "escape"],
    ],
  ],
  [
    "canvas",
    [
      ["↑ ↓ ← →", "walk"],
      ["Shift + ↑ ↓ ← →", "walkFurther"],
      ["Alt + ↑ ↓ ← →", "move"],
      ["Ctrl + A", "selectAll"],
      ["Enter / E", "expand"],
      ["Space", "pin"],
      ["H", "hide"],
      ["Delete", "remove"],
      ["M / Shift + F10", "menu"],
      ["G", "stage"],
      ["F", "fit"],
      ["P", "force"],
      ["L", "list"],
      ["T", "tree"],
    ],
  ],
  [
    "list",
    [
      ["↑ ↓", "rows"],
      ["→", "open"],
      ["←", "shut"],
      ["Home / End", "ends"],
      ["Enter", "choose"],
      ["M / Shift + F10", "rowMenu"],
    ],
  ],
  [
    "tree",
    [
      ["↑ ↓", "rows"],
      ["→", "openRow"],
      ["←", "shutRow"],
      ["*", "openAll"],
      ["A – Z", "typeahead"],
      ["Enter", "details"],
      ["Shift + Enter", "evidence"],
      ["Ctrl + Enter", "expandRow"],
      ["Space", "pinRow"],
      ["Delete", "removeRow"],
      ["Shift + M / Shift + F10", "rowMenu"],
    ],
  ],
  ["document", [["C", "correct"]]],
  [
    "review",
    [
      ["↑ ↓", "otherPair"],
      ["S", "same"],
      ["D", "different"],
      ["U", "undoDecision"],
    ],
  ],
  ["console", [["Ctrl + Enter", "run"]]],
] as const;

/** The page at /shortcuts. */
export function ShortcutsView() {
  const { t } = useWords();
  usePageTitle(t("shortcuts.title"));
  return (
    <div className="page shortcuts">
      <h1>{t("shortcuts.title")}</h1>
      <p className="quiet">{t("shortcuts.lead")}</p>
      {GROUPS.map(([group, keys]) => (
        <section key={group}>
          <h2 className="part-title">{t(`shortcuts.groups.${group}`)}</h2>
          <dl>
            {keys.map(([key, does]) => (
              <div key={does}>
                <dt>
                  <kbd className="key">{key}</kbd>
                </dt>
                <dd>{t(`shortcuts.does.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="button-row">
        <Link to="/" onClick={beginTour}>
          {t("shortcuts.tour")}
        </Link>
      </p>
    </div>
  );
}
