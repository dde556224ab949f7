/** The sentences of the menu on the canvas, in Chinese. */

export const zhMenu = {
  canvas: "画布",
  expand: "展开…",
  pathsFrom: "从“{{name}}”到这里的路径",
  pathsBetween: "它们之间的路径",
  evidence: "看出处",
  goTo: "看“{{name}}”",
  selectEnds: "选中两端",
  hideRelation: "不显示“{{relation}}”这类关系",
  showHidden: "显示隐藏的 {{count}} 个",
  selectAll: "全选",
  expandKind: "再放 {{next}} 个到画布上",
  selectReached: "选中这 {{shown}} 个",
  copyName: "复制名称",
  copyNames: "复制这些名称",
  copyRelation: "复制这条关系",
};
