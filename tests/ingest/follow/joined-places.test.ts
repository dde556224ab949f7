/** A report that says that places were renamed or merged. */
import { describe, expect, it } from "vitest";
import { joinedIn } from "../../../ingest/follow/joined-places.ts";

const NAMES = ["乌杨区", "白枫区", "新枫区"];

describe("joinedIn", () => {
  it.each([
    ["乌杨区与白枫区合并设立新枫区。", NAMES],
    ["白枫区更名为新枫区。", ["白枫区", "新枫区"]],
    ["乌杨区并入我区，工作平稳过渡。", ["乌杨区", "新枫区"]],
    ["乌杨区与白枫区签署合作协议。", []],
    ["两所小学合并设立新校区。", []],
  ])("%s", (text, joined) => {
    expect(joinedIn(text, "新枫区", NAMES)).toEqual(joined);
  });
});
