/** Language and light or dark. */
import type { Appearance, Language } from "../state/settings/store.ts";
import { chooseAppearance, chooseLanguage, useSettings } from "../state/settings/store.ts";
import { useWords } from "../text/useWords.ts";
import { DropMenu } from "./DropMenu.tsx";
import { Icon } from "./icons.tsx";

const APPEARANCES: readonly Appearance[] = ["light", "dark", "system"];
const LANGUAGES: readonly Language[] = ["zh", "en"];
const ICONS = { light: "sun", dark: "moon", system: "system" } as const;

/** Two small menus in the head of the page. */
export function SettingsMenu() {
  const { t } = useWords();
  const { language, appearance } = useSettings();
  const other = LANGUAGES.find((one) => one !== language) ?? "zh";
  return (
    <div className="settings">
      <button
        type="button"
        className="icon-button text-button"
        aria-label={`${other === "zh" ? "中" : "EN"} · ${t("app.language")} · ${t(`app.languageName.${other}`)}`}
        lang={other === "zh" ? "zh-CN" : "en"}
        onClick={() => chooseLanguage(other)}
      >
        {other === "zh" ? "中" : "EN"}
      </button>
      <DropMenu
        chosen={[appearance]}
        parts={[
          APPEARANCES.map((key) => ({
            key,
            label: t(`app.appearanceName.${key}`),
            onClick: () => chooseAppearance(key),
          })),
        ]}
      >
        {(button) => (
          <button
            ref={button}
            type="button"
            className="icon-button"
            aria-label={t("app.appearance")}
          >
            <Icon name={ICONS[appearance]} />
          </button>
        )}
      </DropMenu>
    </div>
  );
}
