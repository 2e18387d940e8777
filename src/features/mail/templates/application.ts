import { z } from "zod";
import { type Audience, line } from "./template";

/** What the mails about an application need of it. */
export const applicationObject = z.object({
  id: line,
  businessName: line,
  /** Who sent it; public id. */
  submittedBy: z.string().nullish(),
  /** What the other side wrote with this step. */
  note: z.string().nullish(),
});

type ApplicationObject = z.output<typeof applicationObject>;

export function applicant({ submittedBy }: ApplicationObject): Audience {
  return { kind: "client", userId: submittedBy };
}

/** The variables of every mail about an application. */
export function applicationValues({ businessName, note }: ApplicationObject) {
  return { business_name: businessName, note: note ?? "" };
}

/** The page on which the provider decides. */
export function reviewPath({ id }: ApplicationObject) {
  return { path: `/admin/applications/${id}` };
}

/** The applicant's own page. */
export function applyPath() {
  return { path: "/portal/apply" };
}
