/** The sentences of finding, selecting, expanding and filtering in Chinese. */

export const zhFind = {
  selection: {
    title: "选中的实体",
    count: "已选 {{count}} 个",
    announce: "已选 {{count}} 个实体",
    lasso: "套索：圈选实体",
    lassoHelp: "用指针圈出要选的实体；点一个实体把它加入或移出；按 Esc 收起套索",
    lassoOn: "正在圈选：画一圈，或点实体加减",
    lassoEnd: "结束圈选",
    choose: "选择{{name}}",
    chooseAll: "全选",
    details: "看详情",
    neighbours: "加选相邻的",
    neighboursNone: "画布上没有更多相邻的实体",
    pin: "固定",
    unpin: "取消固定",
    hide: "隐藏",
    only: "只留这些",
    remove: "移出画布",
    clear: "取消选择",
  },
};
