/** Sets i18next up with both languages; keys are checked against zh.ts. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../state/settings/store.ts";
import { en } from "./en.ts";
import type { Texts } from "./zh.ts";
import { zh } from "./zh.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: Texts };
  }
}

/** Starts in the given language. */
export function startTexts(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { zh: { translation: zh }, en: { translation: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  applyLanguage(language);
}

/** Changes the language of the page. */
export function applyLanguage(language: Language): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  if (i18next.language !== language) void i18next.changeLanguage(language);
}
