/** The layouts by id, each loaded when it is asked for; a new one is a file beside these and a line here. */
import type { Layout, LayoutId } from "./layout-types.ts";

const LOADERS: Readonly<Record<LayoutId, () => Promise<Layout>>> = {
  force: async () => (await import("./force-layout.ts")).forceLayout,
  hierarchy: async () => (await import("./hierarchy-layout.ts")).hierarchyLayout,
  radial: async () => (await import("./radial-layout.ts")).radialLayout,
  area: async () => (await import("./area-layout.ts")).areaLayout,
};

/** One algorithm. */
export function loadLayout(id: LayoutId): Promise<Layout> {
  return LOADERS[id]();
}
