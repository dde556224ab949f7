import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findForeign, listLicences } from "../../scripts/licences/list-licences.ts";

const ROOT = join(import.meta.dirname, "../..");

describe("licences of dependencies", () => {
  it("are all agreed to", () => {
    const lock: unknown = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
    const packages = listLicences((lock as { packages: Record<string, unknown> }).packages);
    expect(packages.length).toBeGreaterThan(300);
    expect(findForeign(packages)).toEqual([]);
  });

  it.each([
    ["GPL-3.0-only", false, true],
    ["unknown", true, true],
    ["MPL-2.0", false, true],
    ["MPL-2.0", true, false],
    ["(MIT OR GPL-3.0-or-later)", false, false],
    ["MIT AND GPL-3.0-only", false, true],
    ["MIT AND Apache-2.0", false, false],
  ])("%s (tool: %s) is foreign: %s", (license, dev, foreign) => {
    const packages = listLicences({ "": {}, "node_modules/a": { version: "1.0.0", license, dev } });
    expect(findForeign(packages).length === 1).toBe(foreign);
  });

  it("count a package as needed on a server where anything there needs it", () => {
    const entry = { version: "1.0.0", license: "MIT" };
    const packages = listLicences({
      "node_modules/a": { ...entry, dev: true },
      "node_modules/b/node_modules/a": entry,
    });
    expect(packages).toEqual([{ name: "a", version: "1.0.0", licence: "MIT", dev: false }]);
  });
});
