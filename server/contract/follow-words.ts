/** Why a later sentence is taken to speak of a promise, in Chinese: in the interface and in exported files. */
import type { MatchReason } from "../../ingest/model/promise.ts";

export const MATCH_REASON_WORDS: Readonly<Record<MatchReason, string>> = {
  "same-entity": "同一名称",
  "same-name": "去掉“项目”“工程”等字后同名",
  "same-place-name": "去掉地名后同名",
  "moved-site": "迁址、新院区一类的改称",
  "same-work": "同一对象，工程叫法不同",
  "inner-words": "名称中间少了几个字",
  "front-words": "名称前面少了几个字",
  "one-side-number": "只有一边写了期数或方位",
  "work-and-thing": "一边是工程，一边是它的对象",
  "same-coined": "引号里的叫法相同",
  "same-code": "编号相同",
  "one-character": "只差一个字",
  similar: "字面相近",
  "in-text": "原文里有这个名称",
  namesake: "名称相同，但一边是新建、一边是改造已有的，可能是两处；不算作进展",
};
