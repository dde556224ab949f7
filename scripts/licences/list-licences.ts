/** The licences of everything in the lock file, and which of them nobody has agreed to. */
import { z } from "zod";

/** One installed package. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** Needed to build or test, or built into the client; not installed on a server. */
  readonly dev: boolean;
}

/** For everything. */
const AGREED: ReadonlySet<string> = new Set([
  ...["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"],
  ...["Zlib", "Unlicense", "CC0-1.0", "Python-2.0"],
]);
/** For tools that nothing of is shipped. */
const AGREED_FOR_TOOLS: ReadonlySet<string> = new Set([...AGREED, "MPL-2.0", "CC-BY-4.0"]);

/** Packages that state their licence where npm does not look: read in their own files. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = { busboy: "MIT", streamsearch: "MIT" };

const LockedSchema = z.object({
  version: z.string().default(""),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  link: z.boolean().default(false),
});

/** Every package of a lock file's `packages`, by name and version, each once. */
export function listLicences(locked: Readonly<Record<string, unknown>>): LicensedPackage[] {
  const packages = new Map<string, LicensedPackage>();
  for (const [path, entry] of Object.entries(locked)) {
    const name = path.split("node_modules/").at(-1) ?? "";
    const { version, license, dev, link } = LockedSchema.parse(entry);
    if (path === "" || link) continue;
    const licence = license ?? STATED_ELSEWHERE[name] ?? "unknown";
    const key = `${name} ${version}`;
    // Needed at run time anywhere is needed at run time.
    packages.set(key, { name, version, licence, dev: dev && (packages.get(key)?.dev ?? true) });
  }
  return [...packages.values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Those with a licence that is not on the list. */
export function findForeign(packages: readonly LicensedPackage[]): LicensedPackage[] {
  return packages.filter(({ licence, dev }) => !isAgreed(licence, dev ? AGREED_FOR_TOOLS : AGREED));
}

/** A choice needs one licence that is agreed to, a sum all of them. */
function isAgreed(licence: string, agreed: ReadonlySet<string>): boolean {
  return licence
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((part) => agreed.has(part)));
}

/** The list as a page. */
export function renderLicences(packages: readonly LicensedPackage[]): string {
  const parts = [
    ["On a server", packages.filter(({ dev }) => !dev)],
    ["In the client, and tools", packages.filter(({ dev }) => dev)],
  ] as const;
  return [
    "# Third-party packages",
    "",
    "Written by `npm run licences` from the lock file; a test fails where a licence comes in that nobody has agreed to.",
    ...parts.flatMap(([title, listed]) => [
      ...["", `## ${title}: ${listed.length}`, ""],
      ...listed.map(({ name, version, licence }) => `- ${name} ${version} – ${licence}`),
    ]),
    "",
  ].join("\n");
}
