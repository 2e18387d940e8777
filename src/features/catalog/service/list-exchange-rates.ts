import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { formatRate } from "@/core/exchange-rate-text";
import type { ListPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import { getCompanySettings } from "@/features/settings";
import type { ExchangeRateDto, ExchangeRatesDto } from "../dto";
import type { ListPastRatesInput } from "../schemas";

type RateRow = { currency: string; valid_from: Date; rate_millionths: bigint };

/** The rates to the provider's currency that hold, and those that begin later, by currency (R76). */
export async function listExchangeRates(ctx: Context): Promise<ExchangeRatesDto> {
  const scope = authorizeProvider(ctx, "settings:manage");
  const { currency } = await getCompanySettings(ctx);
  const today = dayOf(ctx.clock.now());
  const rows = await inTransaction(
    ctx,
    scope,
    (tx) => tx.$queryRaw<RateRow[]>`
      (SELECT DISTINCT ON (currency) * FROM exchange_rates WHERE valid_from <= ${today}::date
        ORDER BY currency, valid_from DESC)
      UNION ALL SELECT * FROM exchange_rates WHERE valid_from > ${today}::date
      ORDER BY currency, valid_from DESC`,
  );
  return {
    base: currency,
    rates: rows.map((row) => toDto(row, dayOf(row.valid_from) > today ? "coming" : "in_force")),
  };
}

/** The rates that others have followed, of all currencies or one, newest first. */
export async function listPastRates(
  ctx: Context,
  { currency, cursor, limit }: ListPastRatesInput,
): Promise<ListPage<ExchangeRateDto>> {
  const scope = authorizeProvider(ctx, "settings:manage");
  const today = dayOf(ctx.clock.now());
  const after = decodePlace(cursor);
  const rows = await inTransaction(
    ctx,
    scope,
    (tx) => tx.$queryRaw<RateRow[]>`
      SELECT * FROM exchange_rates r
      WHERE (${currency ?? null}::text IS NULL OR currency = ${currency ?? null}::text)
        AND (valid_from, currency) < (${after.day}::date, ${after.currency}::text)
        AND EXISTS (SELECT FROM exchange_rates later WHERE later.currency = r.currency
                    AND later.valid_from > r.valid_from AND later.valid_from <= ${today}::date)
      ORDER BY valid_from DESC, currency DESC LIMIT ${limit + 1}`,
  );
  const items = rows.slice(0, limit).map((row) => toDto(row, "past"));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodePlace(last) : null };
}

function toDto(row: RateRow, state: ExchangeRateDto["state"]): ExchangeRateDto {
  const rate = formatRate(Number(row.rate_millionths));
  return { currency: row.currency, validFrom: dayOf(row.valid_from), rate, state };
}

const PLACE = /^\d{4}-\d{2}-\d{2} [A-Z]{3}$/;

const encodePlace = ({ validFrom, currency }: ExchangeRateDto) =>
  Buffer.from(`${validFrom} ${currency}`, "latin1").toString("base64url");

/** The day and currency after which a page starts: rates have no id. */
function decodePlace(cursor: string | undefined): { day: string; currency: string } {
  if (cursor === undefined) return { day: "infinity", currency: "" };
  const place = Buffer.from(cursor, "base64url").toString("latin1");
  const [day = "", currency = ""] = place.split(" ");
  if (!PLACE.test(place) || Number.isNaN(Date.parse(day))) throw new AppError("invalid_cursor");
  return { day, currency };
}

/** A moment's day, in UTC. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
