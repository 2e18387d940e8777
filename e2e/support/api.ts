/** Minor units with their currency, as the API gives them. */
export type Money = { amount: number; currency: string };

export type Answer<T> = { status: number; headers: Headers; text: string; body: T };
export type Problem = { code: string; title: string; status: number; request_id: string };
export type List<T> = { data: T[]; has_more: boolean; next_cursor: string | null };

type Price = { retail: Money; discount_bps: number; wholesale: Money };
type CyclePrice = { cycle: string; price: Price; setup: Price };
export type OptionGroup = {
  id: string;
  name: string;
  kind: "choice" | "quantity" | "yes_no";
  options: { id: string; name: string; cycles: CyclePrice[] }[];
};
export type Product = { id: string; name: string; cycles: CyclePrice[]; option_groups: OptionGroup[] };
export type Order = {
  id: string;
  status: "pending" | "paid" | "cancelled";
  retail_total: Money;
  wholesale_total: Money;
  invoice: string;
  services: string[];
  metadata: Record<string, string>;
};
export type Invoice = { id: string; number: string; status: string; total: Money; due: Money };
export type Service = { id: string; status: string };

/** Speaks to `/api/v1` of an installation, as a program with a key does. */
export class Api {
  constructor(
    readonly url: string,
    readonly key: string,
  ) {}

  get<T>(path: string): Promise<Answer<T>> {
    return this.send<T>("GET", path);
  }

  /** With an Idempotency-Key, a second equal call gets the first answer. */
  post<T>(path: string, body: unknown, idempotencyKey?: string): Promise<Answer<T>> {
    return this.send<T>("POST", path, body, idempotencyKey);
  }

  async send<T>(method: string, path: string, body?: unknown, idempotencyKey?: string): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.key}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : null };
  }

  /** Everything of a list, page by page. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let page: List<T> | undefined;
    while (!page || page.next_cursor !== null) {
      const cursor = page ? `&cursor=${page.next_cursor}` : "";
      const answer: Answer<List<T>> = await this.get(`${path}?limit=100${cursor}`);
      if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}: ${answer.text}`);
      page = answer.body;
      items.push(...page.data);
    }
    return items;
  }
}

/** An option of a product by the names of its group and its own, as an order names it. */
export function choice(product: Product | undefined, group: string, option?: string) {
  const found = product?.option_groups.find(({ name }) => name === group);
  const chosen = found?.options.find(({ name }) => option === undefined || name === option);
  return { group: found?.id, option: chosen?.id };
}
