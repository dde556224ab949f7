/** What only some roles may do: offered to them; the others are told why not, or see nothing of it. */
import type { ReactNode } from "react";
import type { Role } from "../../server/contract/role.ts";
import { useWords } from "../text/useWords.ts";
import { useMay } from "./useMay.ts";

export interface OnlyProps {
  readonly needs: Exclude<Role, "reader">;
  /** Whether those who may not are told so here; once on a page is enough. */
  readonly told?: boolean;
  readonly children: ReactNode;
}

/** Shows its children to those who may use them. */
export function Only({ needs, told = false, children }: OnlyProps) {
  const { t } = useWords();
  const may = useMay(needs);
  if (may) return children;
  return told ? <p className="quiet role-note">{t(`access.needs.${needs}`)}</p> : null;
}
