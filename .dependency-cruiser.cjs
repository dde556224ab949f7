// The import directions: text → ingest → store → API → client, and each library in its one folder.
// `npm run check:imports` runs it; docs/architecture.md draws it.

const STAGES = [
  "read",
  "clean",
  "split",
  "segment",
  "recognize",
  "correct",
  "link",
  "relate",
  "status",
  "measure",
  "assemble",
  "follow",
];

/** A library that only one folder may import, so that it can be replaced there. */
function onlyIn(name, library, folder) {
  return {
    name: `only-${name}`,
    comment: `${library} is known to ${folder} alone.`,
    severity: "error",
    from: { pathNot: folder },
    to: { path: `node_modules/${library}/` },
  };
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    ...STAGES.map((stage) => ({
      name: `stage-${stage}`,
      comment:
        "A stage knows itself, the model, the lexicon, text helpers, identity and errors: no other stage.",
      severity: "error",
      from: { path: `^ingest/${stage}/` },
      to: {
        path: "^(ingest|server|client|scripts|bench)/",
        pathNot: `^ingest/(${stage}|model|lexicon|text|identity)/|^ingest/errors\\.ts$`,
      },
    })),
    {
      name: "identity-below-stages",
      comment: "What makes two names one thing is knowledge of names: stages and server ask it.",
      severity: "error",
      from: { path: "^ingest/identity/" },
      to: {
        path: "^(ingest|server|client|scripts|bench)/",
        pathNot: "^ingest/(identity|model|lexicon|text)/",
      },
    },
    {
      name: "ingest-below",
      comment: "Ingest knows neither server nor client.",
      severity: "error",
      from: { path: "^ingest/" },
      to: { path: "^(server|client|scripts|bench)/" },
    },
    {
      name: "model-at-the-bottom",
      severity: "error",
      from: { path: "^ingest/model/" },
      to: { path: "^(ingest|server|client)/", pathNot: "^ingest/model/" },
    },
    {
      name: "stages-by-pipeline",
      comment: "The server sees the model; only import jobs and CLIs run the pipeline.",
      severity: "error",
      from: { path: "^server/", pathNot: "^server/jobs/|^server/(bulk|ingest)-cli\\.ts$" },
      to: { path: "^ingest/", pathNot: "^ingest/(model|text|identity|follow)/" },
    },
    {
      name: "jobs-by-pipeline",
      comment: "Jobs and CLIs run the pipeline, never a stage by itself.",
      severity: "error",
      from: { path: "^server/(jobs/|(bulk|ingest)-cli\\.ts$)" },
      to: {
        path: `^ingest/(${STAGES.filter((s) => !["assemble", "read", "follow"].includes(s)).join("|")})/`,
      },
    },
    {
      name: "contract-is-browser-safe",
      severity: "error",
      from: { path: "^server/contract/" },
      to: {
        path: "^(ingest|server)/",
        pathNot: "^server/contract/|^ingest/model/(ontology|promise)\\.ts$",
      },
    },
    {
      name: "client-by-contract",
      comment: "The client knows of the rest only the contract.",
      severity: "error",
      from: { path: "^client/" },
      to: { path: "^(ingest|server|scripts|bench)/", pathNot: "^server/contract/" },
    },
    {
      name: "paper-below",
      comment: "Pictures and sheets know the ontology's words and nothing of who has them made.",
      severity: "error",
      from: { path: "^paper/" },
      to: {
        path: "^(ingest|server|client|scripts|bench)/",
        pathNot: "^ingest/model/ontology\\.ts$",
      },
    },
    {
      name: "server-below",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^(client|scripts|bench)/" },
    },
    {
      name: "store-below",
      comment: "A store knows Cypher text and rows, nothing of what they mean.",
      severity: "error",
      from: { path: "^server/store/" },
      to: { path: "^server/", pathNot: "^server/(store|queries)/|^server/errors\\.ts$" },
    },
    {
      name: "no-dev-library-at-run-time",
      severity: "error",
      // The readable log is left out where it is not installed.
      from: { path: "^(ingest|server)/", pathNot: "^server/logging\\.ts$" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "access-below",
      comment: "Who is calling is found without knowing what for.",
      severity: "error",
      from: { path: "^server/access/" },
      to: {
        path: "^server/",
        pathNot: "^server/(access|contract)/|^server/(errors|logging)\\.ts$",
      },
    },
    onlyIn("argon2", "@node-rs/argon2", "^server/access/"),
    onlyIn("jose", "jose", "^server/access/"),
    onlyIn("nodejieba", "nodejieba", "^(ingest/segment|bench)/"),
    onlyIn("neo4j-driver", "neo4j-driver", "^(server/store/neo4j|bench)/"),
    onlyIn("grafeo", "@grafeo-db/js", "^(server/store/embedded|bench)/"),
    onlyIn("antlr4", "antlr4", "^server/store/cypher/"),
    onlyIn(
      "cypher-grammar",
      "@neo4j-cypher/language-support",
      "^(server/store/cypher|scripts/cypher-lint)/",
    ),
    onlyIn("sigma", "sigma", "^client/sigma/"),
    onlyIn("echarts", "echarts", "^client/views/numbers/"),
    onlyIn("express", "express", "^server/(http/|(app|listen)\\.ts$)"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
  },
};
