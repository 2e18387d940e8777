import type { AnswerValue } from "./domain/application-answers";
import type { ApplicationField, CustomFieldType, StandardKey } from "./domain/application-form";

export type ApplicationStatus = "pending" | "info_requested" | "approved" | "rejected" | "withdrawn";

export type ApplicationSummaryDto = {
  id: string;
  clientId: string;
  clientName: string;
  businessName: string;
  status: ApplicationStatus;
  createdAt: string;
  updatedAt: string;
};

export type ApplicationMessageDto = {
  id: string;
  authorName: string;
  fromProvider: boolean;
  body: string;
  createdAt: string;
};

export type ApplicationFileDto = { id: string; name: string; contentType: string; sizeBytes: number };

/** What was answered to one field of the form that was filled in, in the form's words of then; null: nothing. */
export type ApplicationAnswerDto =
  | { source: "standard"; key: StandardKey; value: string | null }
  | {
      source: "custom";
      key: string;
      type: CustomFieldType;
      label: string;
      value: AnswerValue | null;
      file: ApplicationFileDto | null;
    };

export type ApplicationDto = ApplicationSummaryDto & {
  registrationNumber: string | null;
  taxId: string | null;
  description: string | null;
  /** In the order of the form; fields that were hidden are not there. */
  answers: ApplicationAnswerDto[];
  decidedAt: string | null;
  messages: ApplicationMessageDto[];
};

/** A client's own application. `mayApplyAgainAt`: null when it may at once, or has no reason to. */
export type OwnApplicationDto = ApplicationDto & { mayApplyAgainAt: string | null };

/** The form in force as an applicant sees it: only what is shown. */
export type ApplicationFormDto = { id: string; version: number; fields: ApplicationField[] };

/** The form in force as its editor shows it. */
export type ApplicationFormEditDto = ApplicationFormDto & {
  savedAt: string;
  /** Null: it came with the installation. */
  savedBy: string | null;
  /** Applications that are not decided, and stay as they were filled in. */
  waiting: number;
};
