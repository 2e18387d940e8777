import { type BrowserContext, test as base, expect } from "@playwright/test";

/** What went wrong in any browser page since the last look. */
const complaints: string[] = [];

/** From now on, errors of the pages of this context fail the test that they happen in. */
export function listenTo(context: BrowserContext): void {
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    complaints.push(`${message.page()?.url()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => {
    complaints.push(`${error.page()?.url()}: ${error.error().stack ?? error.error().message}`);
  });
}

type Fixtures = {
  /** What the console may say because the test asks for it: a page that is not there, for one. */
  expectedComplaint: RegExp | null;
  quietBrowser: undefined;
};

/** Playwright's test, which also fails on an error in the browser's console and on an uncaught one. */
export const test = base.extend<Fixtures>({
  expectedComplaint: [null, { option: true }],
  context: async ({ context }, use) => {
    listenTo(context);
    await use(context);
  },
  quietBrowser: [
    async ({ expectedComplaint }, use) => {
      await use(undefined);
      const unexpected = complaints.splice(0).filter((text) => !expectedComplaint?.test(text));
      expect(unexpected, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
