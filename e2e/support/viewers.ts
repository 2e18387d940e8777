import type { Browser, Page } from "@playwright/test";
import { demo } from "./installation";
import { openBrowser, signedIn } from "./person";
import type { Viewer } from "./visits";

/** Those who look at pages, each with one browser page for all of them. */
export class Viewers {
  readonly #pages = new Map<Viewer, Page>();

  /** `baseURL` where no test's settings say it. */
  constructor(
    private readonly browser: Browser,
    private readonly baseURL?: string,
  ) {}

  async page(viewer: Viewer): Promise<Page> {
    const open = this.#pages.get(viewer);
    if (open) return open;
    const page =
      viewer === "visitor"
        ? await openBrowser(this.browser, this.baseURL)
        : await signedIn(this.browser, demo()[viewer], this.baseURL);
    this.#pages.set(viewer, page);
    return page;
  }

  async close(): Promise<void> {
    for (const page of this.#pages.values()) await page.context().close();
  }
}
