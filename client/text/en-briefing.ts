/** The sentences around a briefing in English. */
import type { zhBriefing } from "./zh-briefing.ts";

export const enBriefing: typeof zhBriefing = {
  briefing: {
    open: "Briefing",
    saveDocx: "Save as Word",
    limit: "In each part at most",
    lines: "{{count, n(one: line; other: lines)}}",
  },
};
