// What the test tools' JSON reports say, as numbers of passed and failed.
import { readIfThere } from "./project.mjs";

/** A check that passes or fails as one. */
export function countCheck(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** Tests of a vitest report; a file that could not even be loaded counts as one failed. */
export async function countVitest(file, code) {
  const report = parse(await readIfThere(file));
  if (!report) return countCheck(code || 1);
  const broken = report.testResults.filter(
    (result) =>
      result.status === "failed" && result.assertionResults.every((test) => test.status !== "failed"),
  );
  return atLeastOne({ passed: report.numPassedTests, failed: report.numFailedTests + broken.length }, code);
}

/** Tests of a Playwright report; one that passed only when repeated counts as failed. */
export async function countPlaywright(file, code) {
  const report = parse(await readIfThere(file));
  if (!report) return countCheck(code || 1);
  const { expected, unexpected, flaky } = report.stats;
  return atLeastOne({ passed: expected, failed: unexpected + flaky }, code);
}

/** A tool that says it failed has failed, whatever it counted. */
function atLeastOne({ passed, failed }, code) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
