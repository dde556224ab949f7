/** The sentences around a briefing in Chinese; its own are written by the server. */

export const zhBriefing = {
  briefing: {
    open: "简报",
    saveDocx: "保存为 Word",
    limit: "每部分最多",
    lines: "{{count}} 条",
  },
};
