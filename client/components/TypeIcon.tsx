/** A type's pictogram in its colour, alone or with its name. */
import { useTranslation } from "react-i18next";
import { PICTOGRAMS } from "../../paper/pictograms.ts";
import type { EntityType } from "../../server/contract/vocabulary.ts";

export interface TypeIconProps {
  readonly type: EntityType;
  readonly size?: number;
  /** Without the type's colour, where colour tells something else. */
  readonly quiet?: boolean;
}

/** The disc that stands for the type on the canvas too. */
export function TypeIcon({ type, size = 20, quiet = false }: TypeIconProps) {
  return (
    <svg className="type-icon" width={size} height={size} viewBox="-5 -5 34 34" aria-hidden="true">
      <circle cx="12" cy="12" r="17" fill={quiet ? "var(--quiet)" : `var(--type-${type})`} />
      <path
        d={PICTOGRAMS[type]}
        fill="none"
        stroke="var(--on-type)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The type's name in its colour. */
export function TypeName({ type }: { readonly type: EntityType }) {
  const { t } = useTranslation();
  return (
    <span className="type-name" style={{ color: `var(--type-${type})` }}>
      {t(`type.${type}`)}
    </span>
  );
}

/** Says that something comes from a sample document. */
export function SampleTag() {
  const { t } = useTranslation();
  return (
    <span className="sample-tag" title={t("app.sampleHint")}>
      {t("app.sample")}
    </span>
  );
}
