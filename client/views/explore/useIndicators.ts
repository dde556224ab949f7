/** The indicators of what is on the canvas, asked for once one of them can be chosen. */
import { useMemo } from "react";
import type { Measure } from "../../../server/contract/explore.ts";
import { measuresQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { useVisible } from "../../state/filters/useVisible.ts";
import { numberedIds } from "../../state/looks/store.ts";

const NONE: readonly Measure[] = [];

/** Nothing while they are not wanted or have not come. */
export function useIndicators(wanted: boolean) {
  const { canvas } = useVisible();
  const ids = useMemo(() => numberedIds(canvas), [canvas]);
  const { data, error, isFetching, refetch } = useAnswer({
    ...measuresQuery(ids),
    enabled: wanted,
  });
  return { items: data?.items ?? NONE, error, isFetching, retry: () => void refetch() };
}
