import { authorizeProvider } from "@/core/access";
import { fieldError } from "@/core/errors";
import { formatRate } from "@/core/exchange-rate-text";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { getCompanySettings } from "@/features/settings";
import type { RateImportDto } from "../dto";
import type { ImportRatesInput, NewRate, SetRateInput } from "../schemas";
import { dayOf } from "./list-exchange-rates";
import { readRates } from "./read-rates";

/** Says what a currency is worth from a day on. Documents keep the rate that they were made with. */
export async function setExchangeRate(ctx: Context, input: SetRateInput): Promise<void> {
  const scope = authorizeProvider(ctx, "settings:manage");
  await refuseOwnCurrency(ctx, [input.currency], ["currency"]);
  await inTransaction(ctx, scope, (tx) => writeRates(tx, ctx, [input]));
}

/**
 * Takes in rates from a CSV file (currency, valid_from, rate): all or nothing. A dry run, and a file with problems,
 * change nothing.
 */
export async function importExchangeRates(ctx: Context, input: ImportRatesInput): Promise<RateImportDto> {
  const scope = authorizeProvider(ctx, "settings:manage");
  const { rates, problems } = readRates(input.text, (await getCompanySettings(ctx)).currency);
  if (problems.length > 0) return { imported: false, added: 0, changed: 0, unchanged: 0, problems };
  return inTransaction(ctx, scope, async (tx) => {
    const present = await presentRates(tx, rates);
    const isNew = (rate: NewRate) => !present.has(keyOf(rate));
    const isSame = (rate: NewRate) => present.get(keyOf(rate)) === rate.rateMillionths;
    const others = rates.filter((rate) => !isSame(rate));
    if (!input.dryRun && others.length > 0) await writeRates(tx, ctx, others);
    const added = others.filter(isNew).length;
    return {
      imported: !input.dryRun && others.length > 0,
      added,
      changed: others.length - added,
      unchanged: rates.length - others.length,
      problems: [],
    };
  });
}

async function writeRates(tx: Tx, ctx: Context, rates: readonly NewRate[]): Promise<void> {
  const present = await presentRates(tx, rates);
  for (const { currency, validFrom, rateMillionths } of rates) {
    const key = { currency, validFrom: new Date(`${validFrom}T00:00:00Z`) };
    const data = { rateMillionths: BigInt(rateMillionths) };
    await tx.exchangeRate.upsert({
      where: { currency_validFrom: key },
      create: { ...key, ...data },
      update: data,
    });
  }
  const shown = (of: (rate: NewRate) => number | undefined) =>
    Object.fromEntries(
      rates.map((rate) => {
        const millionths = of(rate);
        return [keyOf(rate), millionths === undefined ? null : formatRate(millionths)];
      }),
    );
  await recordActivity(tx, ctx, {
    action: "exchange_rates.set",
    clientId: null,
    object: { kind: "settings", id: "exchange_rates", name: "exchange_rates" },
    before: shown((rate) => present.get(keyOf(rate))),
    after: shown((rate) => rate.rateMillionths),
  });
}

async function presentRates(tx: Tx, rates: readonly NewRate[]): Promise<Map<string, number>> {
  const currencies = [...new Set(rates.map(({ currency }) => currency))];
  const rows = await tx.exchangeRate.findMany({ where: { currency: { in: currencies } } });
  return new Map(
    rows.map((row) => [
      keyOf({ currency: row.currency, validFrom: dayOf(row.validFrom) }),
      Number(row.rateMillionths),
    ]),
  );
}

async function refuseOwnCurrency(ctx: Context, currencies: string[], path: string[]): Promise<void> {
  const { currency } = await getCompanySettings(ctx);
  if (currencies.includes(currency))
    throw fieldError(path, "not_allowed", `${currency} is your own currency: it is worth 1`);
}

const keyOf = ({ currency, validFrom }: Pick<NewRate, "currency" | "validFrom">) =>
  `${currency} ${validFrom}`;
