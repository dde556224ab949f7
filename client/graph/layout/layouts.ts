/** The layouts by id; a new one is a file beside these and a line here. */
import { areaLayout } from "./area-layout.ts";
import { forceLayout } from "./force-layout.ts";
import { hierarchyLayout } from "./hierarchy-layout.ts";
import type { Layout, LayoutId } from "./layout-types.ts";
import { radialLayout } from "./radial-layout.ts";

/** One record for each algorithm. */
export const LAYOUTS: Readonly<Record<LayoutId, Layout>> = {
  force: forceLayout,
  hierarchy: hierarchyLayout,
  radial: radialLayout,
  area: areaLayout,
};
