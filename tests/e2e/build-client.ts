/** Builds the client once for all end-to-end tests, as it is shipped. */
import { execFileSync } from "node:child_process";

/** Called by vitest before the first of them. */
export default function buildClient(): void {
  // A process of its own: within the tests' environment React would be built for development.
  execFileSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"],
    {
      env: { ...process.env, NODE_ENV: "production" },
      stdio: "inherit",
    },
  );
}
