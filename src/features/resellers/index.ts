export { LARGE_FILE, type ReadFile, WRONG_FILE } from "./domain/application-answers";
export type {
  ApplicationField,
  CustomField,
  CustomFieldType,
  StandardField,
  StandardKey,
} from "./domain/application-form";
export type { BulkRefusal } from "./domain/bulk-verdict";
export type {
  ApplicationAnswerDto,
  ApplicationDto,
  ApplicationFileDto,
  ApplicationFormDto,
  ApplicationFormEditDto,
  ApplicationMessageDto,
  ApplicationStatus,
  ApplicationSummaryDto,
  BulkOutcomeDto,
  BulkPreviewDto,
  OwnApplicationDto,
  ProgramReachDto,
  RatePreviewDto,
  ResellerDetailDto,
  ResellerDto,
  ResellerFiguresDto,
  ResellerNoteDto,
  ResellerProfileDto,
  ResellerRowDto,
  ResellerStandingDto,
  StatusPreviewDto,
  TierDto,
  TierEvaluationDto,
  TierMovePreviewDto,
  TierPreviewDto,
  TierProgressDto,
  TierRowDto,
} from "./dto";
export * from "./schemas";
export { answerApplication } from "./service/answer-application";
export { applyBulk } from "./service/apply-bulk";
export { approveApplication } from "./service/approve-application";
export { createResellerDirectly } from "./service/create-reseller-directly";
export { evaluateTier, evaluateTiers } from "./service/evaluate-tier";
export { exportResellers } from "./service/export-resellers";
export { getApplication, getOwnApplication, getOwnApplicationStatus } from "./service/get-application";
export { getApplicationFile, getOwnApplicationFile } from "./service/get-application-file";
export { getApplicationForm, getApplicationFormToEdit } from "./service/get-application-form";
export { getReseller, getResellerProfile } from "./service/get-reseller";
export { getResellerStanding } from "./service/get-standing";
export { countApplications, countPendingApplications, listApplications } from "./service/list-applications";
export {
  countResellers,
  fitsResellerList,
  listResellers,
  MOST_SELECTED,
  matchingResellers,
} from "./service/list-resellers";
export { listTierEvaluations } from "./service/list-tier-evaluations";
export { listTierRows, listTiers } from "./service/list-tiers";
export { previewBulk } from "./service/preview-bulk";
export { previewRate } from "./service/preview-rate";
export { previewStatus } from "./service/preview-status";
export { previewTier } from "./service/preview-tier";
export { getProgramReach } from "./service/program-reach";
export { readFile } from "./service/read-file";
export { rejectApplication } from "./service/reject-application";
export { requestApplicationInfo } from "./service/request-application-info";
export { addNote, deleteNote, listNotes } from "./service/reseller-notes";
export { saveApplicationForm } from "./service/save-application-form";
export { setResellerApiLimit } from "./service/set-reseller-api-limit";
export { setResellerRate } from "./service/set-reseller-rate";
export { deactivateReseller, reactivateReseller, suspendReseller } from "./service/set-reseller-status";
export { setResellerTier } from "./service/set-reseller-tier";
export { submitApplication } from "./service/submit-application";
export { tierMoveRecords } from "./service/tier-move-records";
export { updateResellerProfile } from "./service/update-reseller-profile";
export { previewTiers, updateTiers } from "./service/update-tiers";
export { withdrawApplication } from "./service/withdraw-application";
