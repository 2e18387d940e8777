import type { KnownAnswers } from "@/components/applications/application-fields";
import type { ApplicationDto } from "@/features/resellers";

/** What an earlier application says, to begin the next one with; files have to be chosen again. */
export function knownAnswers(application: Pick<ApplicationDto, "answers">): KnownAnswers {
  const texts = application.answers.flatMap(({ key, value }) => {
    if (value === null) return [];
    return [[key, typeof value === "boolean" ? (value ? "yes" : "no") : value] as const];
  });
  return Object.fromEntries(texts);
}
