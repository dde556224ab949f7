/** The words around a picture of the canvas, in the interface's language. */
import { useQueryClient } from "@tanstack/react-query";
import type { DocumentRef } from "../../server/contract/evidence.ts";
import { overviewQuery } from "../api/queries.ts";
import type { Visible } from "../state/filters/producers.ts";
import type { Looks } from "../state/looks/types.ts";
import {
  useColorTells,
  useEdgeGroupName,
  useEdgeTells,
  useGroupName,
} from "../text/useGroupName.ts";
import { useRuleName } from "../text/useRuleName.ts";
import { useWords } from "../text/useWords.ts";
import type { PictureWords } from "./canvas-picture.ts";

export interface PictureWordsInput {
  readonly title: string;
  readonly looks: Looks;
  readonly visible: Visible;
  /** The documents behind it; null where they could not be read. */
  readonly sources: readonly Pick<DocumentRef, "title">[] | null;
}

const NAMED_SOURCES = 6;

/** Gives a function that makes the words. */
export function usePictureWords(): (input: PictureWordsInput) => PictureWords {
  const { t, number, date } = useWords();
  const client = useQueryClient();
  const group = useGroupName();
  const tells = useColorTells();
  const rule = useRuleName();
  const edgeGroup = useEdgeGroupName();
  const edgeTells = useEdgeTells();
  const namesOf = (sources: readonly Pick<DocumentRef, "title">[]) => {
    const titles = sources
      .slice(0, NAMED_SOURCES)
      .map(({ title }) => `《${title}》`)
      .join("");
    return sources.length > NAMED_SOURCES
      ? t("picture.moreSources", { titles, count: sources.length })
      : titles;
  };
  return ({ title, looks, visible, sources }) => {
    const totals = client.getQueryData(overviewQuery().queryKey)?.totals;
    const counts = {
      entities: number(visible.nodes.size),
      relations: number(visible.edges.size),
    };
    const rest = totals === undefined ? 0 : totals.entities - visible.nodes.size;
    const named =
      sources === null
        ? [t("picture.noSources")]
        : sources.length === 0
          ? []
          : [t("picture.sources", { titles: namesOf(sources) })];
    return {
      title,
      subtitle:
        rest > 0
          ? t("picture.subtitle", { ...counts, rest: number(rest) })
          : t("picture.subtitleAll", counts),
      sources: [...named, t("picture.made", { date: date(new Date()) })],
      type: (type) => t(`type.${type}`),
      relation: (relation) => t(`relation.${relation}`),
      group,
      colorTells: tells(looks),
      rulesTitle: t("rules.title"),
      rule,
      edgeTells: edgeTells(looks.edge),
      edgeGroup,
      small: (count) => t("looks.moreGroups", { count }),
      arrow: t("picture.arrow"),
    };
  };
}
