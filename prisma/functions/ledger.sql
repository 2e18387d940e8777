-- Double entry: debits are positive, credits negative, and each transaction sums to zero in each currency.

-- A client has its accounts from its first moment.
CREATE OR REPLACE FUNCTION open_ledger_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ledger_accounts (id, client_id, kind, currency)
  SELECT gen_random_uuid(), NEW.id, kind, NEW.currency
  FROM unnest(ARRAY['client_receivable', 'client_balance', 'client_held']::ledger_account_kind[]) AS kind
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- The account of a kind in a currency: the client's, or with p_client null the provider's, opened when it is first
-- needed. A clearing account is that of one gateway.
CREATE OR REPLACE FUNCTION ledger_account(p_client uuid, p_kind ledger_account_kind, p_currency text,
  p_gateway text DEFAULT '') RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  found uuid;
BEGIN
  FOR attempt IN 1..2 LOOP
    SELECT id INTO found FROM ledger_accounts
    WHERE COALESCE(client_id, '00000000-0000-0000-0000-000000000000')
        = COALESCE(p_client, '00000000-0000-0000-0000-000000000000')
      AND kind = p_kind AND currency = p_currency AND gateway = p_gateway;
    IF found IS NOT NULL THEN RETURN found; END IF;
    IF p_client IS NOT NULL THEN RAISE EXCEPTION 'the client has no account in %', p_currency USING ERRCODE = 'TL001'; END IF;
    INSERT INTO ledger_accounts (id, kind, currency, gateway)
    VALUES (gen_random_uuid(), p_kind, p_currency, p_gateway) ON CONFLICT DO NOTHING;
  END LOOP;
  RAISE EXCEPTION 'no % account in %', p_kind, p_currency;
END $$;

-- The provider's income from resellers or from direct clients.
CREATE OR REPLACE FUNCTION revenue_account(p_kind price_kind, p_currency text) RETURNS uuid LANGUAGE sql AS $$
  SELECT ledger_account(NULL, CASE p_kind WHEN 'wholesale' THEN 'revenue_reseller' ELSE 'revenue_direct'
    END::ledger_account_kind, p_currency);
$$;

-- Writes one transaction, once for each reference: entry by entry an account and its minor units, nulls and zeros left
-- out. What a client has in advance moves with it; where it would fall below its limit, all of it is refused (TL002).
CREATE OR REPLACE FUNCTION ledger_post(p_client uuid, p_kind text, p_reference text, p_at timestamptz, p_currency text,
  p_accounts uuid[], p_amounts bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  kept int;
  moved int;
BEGIN
  IF p_amounts <@ ARRAY[0::bigint, NULL] THEN RETURN; END IF;
  SELECT count(*) INTO kept FROM unnest(p_accounts, p_amounts) AS e (account, amount)
  JOIN ledger_accounts a ON a.id = e.account WHERE e.amount <> 0 AND a.kind IN ('client_balance', 'client_held');
  IF kept > 0 THEN
    UPDATE ledger_accounts a SET balance_minor = a.balance_minor - e.amount,
      overdrawn_minor = GREATEST(0, LEAST(a.overdrawn_minor, e.amount - a.balance_minor - a.credit_limit_minor))
    FROM unnest(p_accounts, p_amounts) AS e (account, amount)
    WHERE a.id = e.account AND e.amount <> 0 AND a.kind IN ('client_balance', 'client_held')
      AND (e.amount < 0 OR a.balance_minor - e.amount >= -a.credit_limit_minor);
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> kept THEN RAISE EXCEPTION 'the balance does not cover this' USING ERRCODE = 'TL002'; END IF;
  END IF;
  PERFORM ledger_write(p_client, p_kind, p_reference, p_at, p_currency, p_accounts, p_amounts);
END $$;

-- The transaction and its entries alone, for those that have moved what a client has.
CREATE OR REPLACE FUNCTION ledger_write(p_client uuid, p_kind text, p_reference text, p_at timestamptz, p_currency text,
  p_accounts uuid[], p_amounts bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  transaction_id uuid := gen_random_uuid();
BEGIN
  INSERT INTO ledger_transactions (id, client_id, kind, reference, occurred_at)
  VALUES (transaction_id, p_client, p_kind, p_reference, p_at);
  INSERT INTO ledger_entries (transaction_id, position, client_id, account_id, currency, amount_minor)
  SELECT transaction_id, row_number() OVER (ORDER BY e.position), p_client, e.account, p_currency, e.amount
  FROM unnest(p_accounts, p_amounts) WITH ORDINALITY AS e (account, amount, position) WHERE e.amount <> 0;
END $$;

-- What a card or a bank has taken back is gone from the clearing account, and the client's balance bears it, also below
-- its limit: then the client owes it, and can spend nothing until it is there again.
CREATE OR REPLACE FUNCTION take_back(p_client uuid, p_kind text, p_reference text, p_at timestamptz, p_currency text,
  p_gateway text, p_amount bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  balance uuid := ledger_account(p_client, 'client_balance', p_currency);
BEGIN
  IF p_amount = 0 THEN RETURN; END IF;
  UPDATE ledger_accounts SET balance_minor = balance_minor - p_amount,
    overdrawn_minor = GREATEST(overdrawn_minor, p_amount - balance_minor - credit_limit_minor)
  WHERE id = balance;
  PERFORM ledger_write(p_client, p_kind, p_reference, p_at, p_currency,
    ARRAY[balance, ledger_account(NULL, 'clearing', p_currency, p_gateway)], ARRAY[p_amount, -p_amount]);
END $$;

-- At commit: a transaction has at least two entries, and they sum to zero in each currency.
CREATE OR REPLACE FUNCTION check_ledger_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject uuid;
BEGIN
  -- NEW has the one column or the other: each is named only where it is there.
  IF TG_TABLE_NAME = 'ledger_entries' THEN subject := NEW.transaction_id; ELSE subject := NEW.id; END IF;
  IF (SELECT count(*) < 2 FROM ledger_entries WHERE transaction_id = subject)
    OR EXISTS (SELECT FROM ledger_entries WHERE transaction_id = subject
               GROUP BY currency HAVING sum(amount_minor) <> 0) THEN
    RAISE EXCEPTION 'ledger transaction % does not balance', subject USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- Sets aside a part of a client's balance: it cannot be spent until it is given back.
CREATE OR REPLACE FUNCTION place_hold(hold fund_holds) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO fund_holds SELECT hold.*;
  PERFORM ledger_post(hold.client_id, 'hold', 'hold:' || hold.id, hold.created_at, hold.currency,
    ARRAY[ledger_account(hold.client_id, 'client_balance', hold.currency),
      ledger_account(hold.client_id, 'client_held', hold.currency)],
    ARRAY[hold.amount_minor::bigint, -hold.amount_minor::bigint]);
END $$;

-- Gives it back. False when that has been done already.
CREATE OR REPLACE FUNCTION free_hold(p_client uuid, p_hold uuid, p_at timestamptz, p_by uuid) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  hold fund_holds;
BEGIN
  UPDATE fund_holds SET released_at = p_at, released_by_user_id = p_by
  WHERE client_id = p_client AND id = p_hold AND released_at IS NULL RETURNING * INTO hold;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM ledger_post(p_client, 'hold_release', 'hold_release:' || hold.id, p_at, hold.currency,
    ARRAY[ledger_account(p_client, 'client_held', hold.currency), ledger_account(p_client, 'client_balance', hold.currency)],
    ARRAY[hold.amount_minor::bigint, -hold.amount_minor::bigint]);
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION hold_funds(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  hold fund_holds := jsonb_populate_record(NULL::fund_holds, p->'hold');
BEGIN
  PERFORM app_enter_tenant(hold.client_id);
  PERFORM place_hold(hold);
  PERFORM write_records(p);
  RETURN '{}';
END $$;

CREATE OR REPLACE FUNCTION release_hold(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  client uuid := (p->>'client_id')::uuid;
BEGIN
  PERFORM app_enter_tenant(client);
  IF NOT free_hold(client, (p->>'hold_id')::uuid, (p->>'at')::timestamptz, (p->>'by')::uuid) THEN
    RAISE EXCEPTION 'the hold is released already' USING ERRCODE = 'TL001';
  END IF;
  PERFORM write_records(p);
  RETURN '{}';
END $$;
