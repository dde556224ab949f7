/** The sentences of a document's text: correcting at the word, places in the file; in Chinese. */

export const zhCorrect = {
  correct: {
    title: "就地纠正",
    byClick: "点名称来纠正",
    how: "选中文字，或在名称上按右键、长按、按 C 键，也可以纠正。",
    menu: "纠正“{{text}}”",
    intent: {
      term: "这是一个…",
      retype: "改类型",
      "not-entity": "不是实体",
      same: "与另一实体相同",
    },
    openEntity: "看实体",
    undo: "撤销纠正",
    close: "关闭",
    type: "类型",
    chooseType: "选择类型",
    everywhere: "这处文字无论出现在哪份文档，都照此读。写入前先看会改变什么。",
    written: "已写入，有关的文档已重读。",
    other: "查找另一个实体",
    itself: "这就是同一个实体，请另选一个。",
    sameEffect: "写入后两个实体成为一个，两边的句子和关系合在一起；可以撤销。",
  },
  /** Where a sentence stands in its file. */
  filePlace: {
    page: "第 {{page}} 页",
    row: "第 {{row}} 行",
    sheetRow: "表“{{sheet}}”第 {{row}} 行",
  },
};
