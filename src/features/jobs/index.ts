export { describeFailure, withoutSecrets } from "./domain/describe-failure";
export type { RunStatus } from "./domain/run-status";
export type { InvariantLookDto, JobsOverviewDto, QueueDto, RunDto } from "./dto";
export * from "./schemas";
export { checkInvariants } from "./service/check-invariants";
export { getJobsOverview } from "./service/get-overview";
export { getRun, listRuns } from "./service/list-runs";
export { requestRun } from "./service/request-run";
export { retryRun } from "./service/retry-run";
