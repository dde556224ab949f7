import { describe, expect, it } from "vitest";
import { readAudit } from "../../scripts/advisories/read-audit.ts";

const metadata = { dependencies: { prod: 2, dev: 1, total: 3 } };
const weak = (severity: string, via: readonly unknown[]) => ({
  ...{ name: "", severity, isDirect: false, via, effects: [], range: "<2.0.1", nodes: [] },
  fixAvailable: true,
});

describe("what npm audit says", () => {
  it("is clean only where the registry has answered", () => {
    const clean = JSON.stringify({ auditReportVersion: 2, vulnerabilities: {}, metadata });
    expect(readAudit(clean)).toEqual({ kind: "answered", grave: [], others: 0, dependencies: 3 });
  });

  it("names what is high or critical, and counts the rest", () => {
    const vulnerabilities = {
      "made-up-parser": weak("high", [{ title: "Denial of service", url: "" }, "made-up-core"]),
      "made-up-core": weak("critical", [{ title: "Runs what it reads" }]),
      "made-up-logger": weak("moderate", [{ title: "Says too much" }]),
    };
    expect(readAudit(JSON.stringify({ vulnerabilities, metadata }))).toEqual({
      ...{ kind: "answered", others: 1, dependencies: 3 },
      grave: [
        {
          ...{ name: "made-up-parser", severity: "high", range: "<2.0.1" },
          titles: ["Denial of service", "made-up-core"],
        },
        {
          ...{ name: "made-up-core", severity: "critical", range: "<2.0.1" },
          titles: ["Runs what it reads"],
        },
      ],
    });
  });

  it.each([
    [
      JSON.stringify({
        message: "405 Method Not Allowed - POST https://registry.example/advisories/bulk",
        ...{ statusCode: 405, body: "", error: { summary: "", detail: "" } },
      }),
      "405 Method Not Allowed - POST https://registry.example/advisories/bulk",
    ],
    ["<h1>404 Not Found</h1>", "<h1>404 Not Found</h1>"],
    [JSON.stringify({ vulnerabilities: {} }), '{"vulnerabilities":{}}'],
    ["", "没有任何输出"],
  ])("is no answer where it is no report: %s", (output, why) => {
    expect(readAudit(output)).toEqual({ kind: "unanswered", why });
  });
});
