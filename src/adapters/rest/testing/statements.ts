import pg from "pg";
import { vi } from "vitest";

export type SentStatement = { text: string; values: unknown[] };

/** The statements that reach PostgreSQL while `work` runs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<SentStatement[]> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    const sent = query.mock.calls.map((call): SentStatement => {
      const [first, second] = call as unknown[];
      if (typeof first === "string") return { text: first, values: (second as unknown[]) ?? [] };
      const { text, values } = first as { text?: unknown; values?: unknown[] };
      return { text: String(text), values: values ?? (Array.isArray(second) ? second : []) };
    });
    // Written every few seconds for all requests since, and not for this one.
    return sent.filter(({ text }) => !text.includes("last_used_at"));
  } finally {
    query.mockRestore();
  }
}
