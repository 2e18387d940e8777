import {
  getApplicationForm,
  getApplicationFormToEdit,
  saveApplicationForm,
  submitApplication,
} from "@/features/resellers";
import { asParty, type Party, uuidOf } from "./party";
import { registerExtract } from "./register-extract";
import type { World } from "./world";

/** What the demo's applicants are asked beside the standard fields, none of it required. */
const QUESTIONS = {
  customers: {
    type: "number",
    label: "Customers you host today",
    help: "About how many, on your own servers or with others.",
    options: [],
  },
  business: {
    type: "choice",
    label: "Main line of business",
    help: null,
    options: ["Hosting", "Web agency", "IT services", "Software", "Something else"],
  },
  website: { type: "url", label: "Website", help: "Such as https://example.org.", options: [] },
  extract: {
    type: "file",
    label: "Extract from the company register",
    help: "Not older than three months.",
    options: [],
  },
} as const;

/** Answers to the demo's own questions; `extract`: with a file of that. */
export type OwnAnswers = { customers?: string; business?: string; website?: string; extract?: true };
export type StandardAnswers = {
  businessName: string;
  registrationNumber: string;
  taxId: string;
  description: string;
};

/** The admin adds the demo's own questions to the form (R72). Who applied before keeps the form of then. */
export async function extendApplicationForm(world: World): Promise<void> {
  const { id, fields } = await getApplicationFormToEdit(world.asAdmin());
  const standard = fields.filter((field) => field.source === "standard");
  const questions = Object.values(QUESTIONS).map(({ options, ...question }) => ({
    ...question,
    source: "custom" as const,
    key: null,
    shown: true,
    required: false,
    options: [...options],
  }));
  const base = uuidOf("applicationForm", id);
  await saveApplicationForm(world.asAdmin(), { base, fields: [...standard, ...questions] });
}

/** A party fills in the form in force, and sends it. @returns the application's uuid */
export async function sendApplication(
  world: World,
  party: Party,
  standard: StandardAnswers,
  own: OwnAnswers = {},
): Promise<string> {
  const ctx = asParty(world, party);
  const { id, fields } = await getApplicationForm(ctx);
  const answers: Record<string, unknown> = { ...standard };
  for (const [name, { label }] of Object.entries(QUESTIONS)) {
    const field = fields.find((one) => one.source === "custom" && one.label === label);
    const answer = own[name as keyof OwnAnswers];
    if (field && answer)
      answers[field.key] = answer === true ? registerExtract(standard, world.clock.now()) : answer;
  }
  const form = uuidOf("applicationForm", id);
  return uuidOf("application", (await submitApplication(ctx, { form, answers })).id);
}
