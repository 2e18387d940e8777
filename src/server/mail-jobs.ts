import { composeMails, forgetMails, MAIL_EVENTS, queuedMail, sendMail } from "@/features/mail";
import { mailIsConfigured } from "@/integrations/mail";
import { getMailer } from "@/integrations/mail/smtp-mailer";
import { eventsTogether } from "./events-together";
import { type Job, jobContext, type Subscriptions } from "./job";

/** What happened is composed; what is composed, or asked for again, is sent. */
export const MAIL_SUBSCRIPTIONS: Subscriptions = {
  ...Object.fromEntries(MAIL_EVENTS.map((event) => [event, ["mail.compose"] as const])),
  "mail.queued": ["mail.send"],
};

export const mailJobs: Job[] = [
  {
    queue: "mail.compose",
    atOnce: 3,
    lanes: 2,
    handler: eventsTogether(async (eventIds) => {
      await composeMails(jobContext("mail"), { eventIds }, mailIsConfigured());
    }),
  },
  {
    queue: "mail.send",
    // Twenty connections to the mail server at most; each mail waits for its own answer.
    atOnce: 5,
    lanes: 4,
    handler: (data) => sendMail(jobContext("mail"), queuedMail.parse(data).object, getMailer()),
  },
  {
    queue: "mail.forget",
    handler: async () => {
      await forgetMails(jobContext("mail"));
    },
    cron: "41 3 * * *",
  },
];
