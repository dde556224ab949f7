// Prints "N passed, N failed" from Vitest's own report (its JSON reporter's file, the argument).
// A test file that could not be loaded counts as one failure, and so does a test that was left out:
// in CI nothing may be skipped. Exits 1 where anything failed or nothing ran.
import { readFileSync } from "node:fs";

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [{ status: "failed" }] };
  }
}

const report = readReport(process.argv[2]);
const passed = report.numPassedTests;
const broken = report.testResults.filter(
  (file) => file.status === "failed" && !file.assertionResults?.length,
);
const leftOut = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
const failed = report.numFailedTests + broken.length + leftOut;
if (leftOut > 0) console.log(`${leftOut} tests were skipped, which counts as failed here`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
