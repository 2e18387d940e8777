-- Small differences of bank transfers (docs/decisions/2026-11-27-rounding-differences.md). SQLSTATE TL001: state_conflict.

-- Decimals of a currency, as src/core/currencies.ts has them.
CREATE OR REPLACE FUNCTION currency_exponent(p_currency text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN p_currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 3
    WHEN p_currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND',
      'VUV', 'XAF', 'XOF', 'XPF') THEN 0
    WHEN p_currency IN ('CLF', 'UYW') THEN 4
    ELSE 2 END;
$$;

-- How far an invoice may be from paid for the rest to be let go, in its own minor units: the setting, which is in the
-- provider's currency, with as many decimals as the invoice's has.
CREATE OR REPLACE FUNCTION rounding_tolerance(p_base text, p_currency text) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT floor(COALESCE((SELECT (value->>'roundingToleranceMinor')::numeric FROM settings WHERE key = 'billing'), 0)
    * (10::numeric ^ (currency_exponent(p_currency) - currency_exponent(p_base))))::bigint;
$$;

-- What of an invoice's payments no money came in for.
CREATE OR REPLACE FUNCTION rounded_of(p_client uuid, p_invoice uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT COALESCE(sum(a.amount_minor::bigint), 0)::bigint FROM payment_allocations a
  JOIN payments p ON p.client_id = a.client_id AND p.id = a.payment_id
  WHERE a.client_id = p_client AND a.invoice_id = p_invoice AND p.method = 'rounding';
$$;

-- Refuses a rounding payment unless it is all that a transfer has left open, and within the tolerance. The caller has
-- locked the invoice.
CREATE OR REPLACE FUNCTION check_rounding(m payments, p_invoice uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM invoices i WHERE i.client_id = m.client_id AND i.id = p_invoice
    AND i.total_minor - i.paid_minor - i.credited_minor = m.amount_minor
    AND rounded_of(i.client_id, i.id) + m.amount_minor <= rounding_tolerance(i.base_currency, i.currency)
    AND EXISTS (SELECT FROM payment_allocations a JOIN payments t ON t.client_id = a.client_id AND t.id = a.payment_id
      WHERE a.client_id = i.client_id AND a.invoice_id = i.id AND t.method = 'bank_transfer');
  IF NOT FOUND THEN RAISE EXCEPTION 'this is no rounding difference' USING ERRCODE = 'TL001'; END IF;
END $$;
