import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ACTIONS } from "@/features/activity";

// R65 and house rule 6, read off the source itself: what writes also logs, and what is an entry also authorises.

const FEATURES = path.resolve(import.meta.dirname, "../features");
const SQL = path.resolve(import.meta.dirname, "../../prisma");

const WRITING = new Set(["create", "createMany", "update", "updateMany", "upsert", "delete", "deleteMany"]);

/** Files that write for a caller that logs, or that write what is no change of anybody's (R65 is about those). */
const NOT_LOGGED: Readonly<Record<string, string>> = {
  "mail/service/notifications.ts": "notes that somebody has looked",
  "reports/service/first-steps.ts": "notes that somebody wants to see them no more",
  "reports/service/analytics/fold-analytics.ts": "adds up what others have logged",
  "jobs/service/check-invariants.ts": "notes what a look at the data has found; looking changes nothing",
  "activity/service/chain-activity.ts": "chains the log's own rows",
  "activity/service/emit-event.ts": "writes the event of a change that its verb logs",
  "activity/service/keep-answer.ts": "keeps the answer of a change that its verb logs",
  "activity/service/forget-kept-answers.ts": "forgets copies of answers after their day",
  "api-keys/service/key-use.ts": "counts uses; the request itself is what was done (R48)",
  "api-usage/service/forget-request-logs.ts": "forgets requests after their 30 days",
  "webhooks/service/forget-deliveries.ts": "forgets deliveries after their 30 days",
  "webhooks/service/reseal-endpoints.ts": "seals the same secrets by another key",
  "identity/service/reseal-two-steps.ts": "seals the same seeds by another key",
  "billing/service/gateways/gateway-customer.ts":
    "notes under what a gateway knows a client: nobody's change",
  "billing/service/gateways/reconcile-payments.ts":
    "notes when a gateway was asked; what came of it is logged (settle-attempt)",
  "billing/service/gateways/start-checkout.ts": "notes where the page of a logged attempt is",
  "mail/service/forget-mails.ts": "takes the text out of mails of long ago, as the logged setting has it",
  "mail/service/send-mail.ts": "notes how a mail went, in the mail's own row",
  "identity/service/open-challenge.ts":
    "notes a right password for the second step, whose session or refusal is logged",
  "identity/service/recovery-codes.ts": "writes the codes of a change that its verb logs",
  "identity/service/start-two-step.ts": "keeps a secret that is nothing until enableTwoStep logs it",
  "identity/service/join-client.ts": "lets the session work where redeemInvitation logs the joining",
  "renewals/service/take-step.ts": "notes a step about an invoice, which whoever takes it logs",
  "services/service/announce-order.ts":
    "notes that the client was told of services, whose starting is logged (activate-service)",
  "services/service/claim-action.ts":
    "counts tries; what came of them is logged (complete-action, finish-action)",
  "catalog/service/apply-file.ts": "writes the rows of an import, which importCatalog logs as one change",
  "catalog/service/write-prices.ts": "writes the rows of prices, which its verbs log as one change",
  "mail/service/write-mail.ts": "writes the mail of a change that its verb logs",
  "brand/service/open-link.ts": "notes when a link was last used: looking changes nothing",
  "settings/service/set-logo.ts": "keeps the picture of a change that changeSettings logs",
  "orders/service/lock-quote.ts": "keeps what was said of a price; the order that names it is logged",
  "orders/service/forget-quotes.ts": "forgets what was said of prices after its quarter of an hour",
  "orders/service/change-cart.ts": "changes a draft that only its person sees; ordering it is logged",
  "catalog/service/apply-import.ts": "writes the rows of an import, which importPlans logs as one change",
  "pricing/service/hold-services.ts":
    "leaves services at what they pay, which the change that spares them logs",
  "webhooks/service/claim-deliveries.ts": "takes deliveries for a try, which their own rows tell of",
  "webhooks/service/hand-out-events.ts":
    "writes the deliveries of events, whose changes their verbs have logged",
  "support/service/write-message.ts": "writes what somebody says about a ticket, which its verb logs",
  "pricing/service/keep-running.ts":
    "notes what a change of prices or rules, which its verb logs, wants of the job",
};

type Source = { file: string; text: string; tree: ts.SourceFile };

const sources: Source[] = readdirSync(FEATURES, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => /\/service\/.+\.ts$/.test(file) && !file.endsWith(".test.ts"))
  .map((file) => {
    const text = readFileSync(path.join(FEATURES, file), "utf8");
    return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
  });

function anyNode(node: ts.Node, holds: (node: ts.Node) => boolean): boolean {
  return holds(node) || ts.forEachChild(node, (child) => anyNode(child, holds) || undefined) === true;
}

/** `tx.order.create(…)`, raw SQL that changes rows, or a money function. */
function isWrite(node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(node)) {
    const text = node.template.getText();
    return /\$(executeRaw|queryRaw)|Prisma\.sql/.test(node.tag.getText()) && changesRows(text);
  }
  if (!ts.isCallExpression(node)) return false;
  if (ts.isIdentifier(node.expression)) return node.expression.text === "callMoneyFunction";
  const { expression } = node;
  return (
    ts.isPropertyAccessExpression(expression) &&
    WRITING.has(expression.name.text) &&
    /^tx\.\w+$/.test(expression.expression.getText())
  );
}

function changesRows(sql: string): boolean {
  return (
    /\b(INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/i.test(sql) ||
    /SELECT (chain_activity|evaluate_tier|fold_analytics)/.test(sql)
  );
}

const calls = (source: Source, names: RegExp) =>
  anyNode(source.tree, (node) => ts.isCallExpression(node) && names.test(node.expression.getText()));

const LOGS = /^(recordActivity|activityRow|tierMoveRecords|orderRecords|paymentRecords)$/;
const writers = sources.filter(({ tree }) => anyNode(tree, isWrite));

describe("every file that writes", () => {
  it.each(writers.map((source) => [source.file, source] as const))("%s logs what it does", (file, source) => {
    const reason = NOT_LOGGED[file];
    expect(calls(source, LOGS), reason ? `stands in NOT_LOGGED: it ${reason}` : "no row of activity").toBe(
      !reason,
    );
  });

  it("is seen at all, and every exception is still one", () => {
    expect(writers.length).toBeGreaterThan(20);
    expect(Object.keys(NOT_LOGGED).filter((file) => !writers.some((writer) => writer.file === file))).toEqual(
      [],
    );
  });
});

describe("every action of the log", () => {
  const everything = [
    ...sources.map(({ text }) => text),
    ...readdirSync(SQL, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".sql"))
      .map((file) => readFileSync(path.join(SQL, file), "utf8")),
  ].join("\n");

  it.each(ACTIONS)("%s is written by some verb", (action) => {
    expect(everything).toMatch(new RegExp(`["']${action.replaceAll(".", "\\.")}["']`));
  });
});

/** What a feature lets others call that asks nobody who they are, and why it need not. */
const OPEN: Readonly<Record<string, string>> = {
  "activity.activityRow": "makes a row for a verb",
  "activity.eventRow": "makes a row for a verb",
  "resellers.tierMoveRecords": "makes rows for a verb",
  "billing.paymentRow": "makes a row for a verb",
  "billing.paidRecords": "makes rows for a verb",
  "billing.settlementRecords": "makes rows for a verb",
  "billing.settleInvoice": "takes the scope of a verb that has authorised",
  "billing.settleFromBalance": "takes an invoice that a verb which may pay it has read",
  "billing.receivePayment": "takes money for verbs and jobs that have authorised",
  "billing.serviceCreditRow": "makes a row for a verb",
  "identity.listCurrencies": "is what the sign-up page offers to anybody",
  "pricing.loadPricingBasis": "reads what verbs price by",
};

/** The functions of a feature by their names, and those that its index lets others call. */
function functionsOf(feature: string) {
  const all = new Map<string, ts.FunctionDeclaration>();
  for (const { file, tree } of sources) {
    if (!file.startsWith(`${feature}/`)) continue;
    for (const node of tree.statements) {
      if (ts.isFunctionDeclaration(node) && node.name) all.set(node.name.text, node);
    }
  }
  const index = readFileSync(path.join(FEATURES, feature, "index.ts"), "utf8");
  return { all, open: [...all.keys()].filter((name) => new RegExp(`\\b${name}\\b`).test(index)) };
}

/** Whether a function authorises, itself or by a function of its feature that it calls. */
function authorises(
  name: string,
  all: ReadonlyMap<string, ts.FunctionDeclaration>,
  seen = new Set<string>(),
): boolean {
  const body = all.get(name)?.body;
  if (!body || seen.has(name)) return false;
  seen.add(name);
  return anyNode(body, (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
    return /^authorize/.test(node.expression.text) || authorises(node.expression.text, all, seen);
  });
}

/** A whole context comes first, and no transaction of a caller that has authorised already. */
function isVerb(declaration: ts.FunctionDeclaration): boolean {
  const [first, ...rest] = declaration.parameters.map(({ type }) => type?.getText() ?? "");
  return /^Context(<\w+>)?$/.test(first ?? "") && !rest.includes("Tx");
}

const verbs = readdirSync(FEATURES).flatMap((feature) => {
  const { all, open } = functionsOf(feature);
  return open
    .filter((name) => isVerb(all.get(name) as ts.FunctionDeclaration))
    .map((name) => [`${feature}.${name}`, all] as const);
});

describe("every verb that a door can call", () => {
  it.each(verbs)("%s asks who may", (name, all) => {
    expect(authorises(name.slice(name.indexOf(".") + 1), all), OPEN[name]).toBe(!OPEN[name]);
  });

  it("is seen at all, and every exception is still one", () => {
    expect(verbs.length).toBeGreaterThan(60);
    expect(Object.keys(OPEN).filter((name) => !verbs.some(([verb]) => verb === name))).toEqual([]);
  });
});
