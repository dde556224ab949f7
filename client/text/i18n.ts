/** Sets i18next up: Chinese at once, English when it is wanted; keys are checked against zh.ts. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../state/settings/store.ts";
import { addCounted } from "./counted.ts";
import type { Texts } from "./zh.ts";
import { zh } from "./zh.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: Texts };
  }
}

/** Starts in the given language; resolves when its texts are there. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "zh",
    fallbackLng: false,
    resources: { zh: { translation: zh } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  addCounted(i18next);
  await applyLanguage(language);
}

/** Changes the language of the page. */
export async function applyLanguage(language: Language): Promise<void> {
  if (language === "en" && !i18next.hasResourceBundle("en", "translation")) {
    const { en } = await import("./en.ts");
    i18next.addResourceBundle("en", "translation", en);
  }
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  if (i18next.language !== language) await i18next.changeLanguage(language);
}
