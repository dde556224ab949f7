/** The title of the browser's tab. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Puts `title` before the product's name. */
export function usePageTitle(title: string | undefined): void {
  const { t } = useTranslation();
  const name = t("app.name");
  useEffect(() => {
    document.title = title === undefined ? name : `${title} · ${name}`;
  }, [title, name]);
}
