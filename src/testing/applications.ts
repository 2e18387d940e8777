import { parsePublicId, toPublicId } from "@/core/ids";
import { type SubmitApplicationInput, submitApplication, submitApplicationInput } from "@/features/resellers";
import { asProvider, type TestClient } from "./actors";

/** Answers to the standard fields. */
export const STANDARD_ANSWERS = {
  businessName: "Acme GmbH",
  registrationNumber: "HRB 1",
  taxId: "de 123.456.789",
  description: "We sell servers.",
};

/** What a client sends for the form in force. */
export async function filledIn(answers: Record<string, unknown> = {}): Promise<SubmitApplicationInput> {
  const { id } = await asProvider((tx) =>
    tx.applicationForm.findFirstOrThrow({ orderBy: { version: "desc" } }),
  );
  const form = toPublicId("applicationForm", id);
  return submitApplicationInput.parse({ form, answers: { ...STANDARD_ANSWERS, ...answers } });
}

/** Applies for a client. @returns the application's uuid and public id */
export async function apply(client: Pick<TestClient, "ctx">, answers: Record<string, unknown> = {}) {
  const { id: publicId } = await submitApplication(client.ctx, await filledIn(answers));
  return { id: parsePublicId("application", publicId) ?? "", publicId };
}
