import type { TicketPriority } from "@/features/support";

/** One step after the opening, some hours after the one before. */
type Step = { by: "client" | "provider" | "note"; hours: number; body: string; closes?: true };

export type SeedTicket = {
  /** Before the end of the history. */
  daysAgo: number;
  subject: string;
  body: string;
  priority: TicketPriority;
  /** Whether it is about a service of its client's. */
  aboutService?: true;
  /** Whether the admin has taken it. */
  isTaken?: true;
  steps: readonly Step[];
};

export const CANNED_REPLIES = [
  {
    title: "We are looking into it",
    body: "Thank you for the details. We are looking into it and write again as soon as we know more.",
  },
  {
    title: "Restart from the rescue system",
    body: "Please start the server into the rescue system once and send us the last lines of the boot log as a file.",
  },
  {
    title: "Solved: please confirm",
    body: "This should work again. Please try it, and reply here if anything is still wrong.",
  },
];

/** By the key of a reseller, or "direct" for the demo's own client. */
export const TICKETS: Readonly<Record<string, readonly SeedTicket[]>> = {
  brightpixel: [
    {
      daysAgo: 41,
      subject: "Which tier counts for orders of next month?",
      body: "We expect to reach the next tier in the last week of the month. Which rate do orders get that we place on the 1st?",
      priority: "low",
      steps: [
        {
          by: "provider",
          hours: 3,
          body: "The rate in force at the moment of the order counts. Your tier rises with the payment that reaches it.",
        },
        { by: "client", hours: 20, body: "That is what we hoped for. Thank you!" },
        { by: "provider", hours: 1, body: "You are welcome.", closes: true },
      ],
    },
    {
      daysAgo: 3,
      subject: "The server does not come back after the kernel update",
      body: "After the update of this morning the server hangs at the boot menu. We have tried it twice from the console.",
      priority: "high",
      aboutService: true,
      isTaken: true,
      steps: [
        { by: "provider", hours: 1, body: "Please send us the last lines of the boot log." },
        {
          by: "note",
          hours: 1,
          body: "Same image as the two cases of last week: look at the new initramfs first.",
        },
        { by: "client", hours: 2, body: 'It stops at "Loading initial ramdisk". Nothing comes after that.' },
      ],
    },
    {
      daysAgo: 1,
      subject: "A second contact for invoices",
      body: "Can our bookkeeper get the invoices by mail too, without access to the rest of the account?",
      priority: "normal",
      steps: [
        {
          by: "provider",
          hours: 4,
          body: "Invite the bookkeeper under People and give access to Billing alone. Invoices then go to both of you.",
        },
      ],
    },
  ],
  cedar: [
    {
      daysAgo: 2,
      subject: "Reverse DNS for three addresses",
      body: "Please set the reverse names of the three addresses of this service to mail-1, mail-2 and mail-3 of our domain.",
      priority: "normal",
      aboutService: true,
      steps: [],
    },
  ],
  direct: [
    {
      daysAgo: 1,
      subject: "Mail from our shop is not delivered",
      body: "Since yesterday evening two large providers refuse what our shop sends. Orders wait for their confirmation.",
      priority: "urgent",
      aboutService: true,
      steps: [],
    },
  ],
};
