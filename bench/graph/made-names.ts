/** Names and sentences of made reports: like those of real ones in length and in what they are built of. */
import type { EntityType } from "../../ingest/model/ontology.ts";
import type { Random } from "../random.ts";

const CHARACTERS = [
  ..."云溪青禾岭梧桐枫林松石泉星沙岚竹柳荷梅兰菊桂榆槐杉桦晨曦霞虹露霜雪岩峰峦川江湖海波涛渊港湾洲岛桥堤塘坪坡谷原野",
];
const MIDDLES = "东西南北中新上下大小前后左右高长和安平宁".split("");
const HEADS: Readonly<Record<EntityType, readonly string[]>> = {
  District: ["街道", "镇"],
  Area: ["片区", "产业园区", "商圈", "新城"],
  Port: ["口岸"],
  Project: ["改造工程", "综合整治项目", "更新单元项目", "扩建工程"],
  Program: ["提升三年行动计划", "高质量发展实施方案", "专项行动", "帮扶计划"],
  Organization: ["科技有限公司", "人民医院", "实验学校", "管理委员会"],
  Place: ["公园", "体育中心", "图书馆", "广场"],
  Route: ["大道", "快速路", "绿道"],
  Platform: ["服务平台", "信息平台"],
  Event: ["文化节", "马拉松赛", "博览会"],
  Award: ["示范区称号", "优质工程奖"],
};

// How often each type is met in real reports, in hundredths.
const TYPE_WEIGHTS: readonly (readonly [EntityType, number])[] = [
  ["Program", 27],
  ["Area", 14],
  ["Place", 14],
  ["Organization", 12],
  ["Event", 9],
  ["Project", 8],
  ["Award", 6],
  ["Route", 5],
  ["Platform", 3],
  ["Port", 1],
  ["District", 1],
];
const WEIGHED = TYPE_WEIGHTS.flatMap(([type, weight]) => Array<EntityType>(weight).fill(type));

/** A type of entity, the frequent ones more often. */
export function pickType(random: Random): EntityType {
  return random.pick(WEIGHED);
}

/** Two or three characters as names of places begin. */
export function madeStem(random: Random): string {
  return random.pick(CHARACTERS) + random.pick(CHARACTERS);
}

/** The name of a thing of a type. */
export function madeName(random: Random, type: EntityType): string {
  return madeStem(random) + random.pick(MIDDLES) + random.pick(HEADS[type]);
}

/** A sentence about one thing, or about none where `name` is empty. */
export function madeSentence(random: Random, name: string, year: number): string {
  const amount = 1 + random.below(900);
  const share = 1 + random.below(90);
  if (name === "") {
    return `${year}年全口径投入增加${share}%，惠及居民${amount}户，群众满意程度稳步提高，各项指标好于预期。`;
  }
  const verb = random.pick(["建成投用", "加快推进", "开工建设", "顺利完成"]);
  return `${verb}${name}，累计安排资金${amount}亿元，完成总量的${share}%，带动周边居民就近就业。`;
}
