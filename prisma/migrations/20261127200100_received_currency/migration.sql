-- R76: money that came in another currency than the client's: what came, and the rate at which it was counted.
ALTER TABLE payments
  ADD received_currency text CHECK (received_currency ~ '^[A-Z]{3}$'),
  ADD received_minor minor_amount CHECK (received_minor > 0),
  -- One unit of what came in, in the client's currency.
  ADD fx_rate_millionths bigint CHECK (fx_rate_millionths > 0),
  ADD CHECK ((received_currency IS NULL) = (received_minor IS NULL)),
  ADD CHECK ((received_currency IS NULL) = (fx_rate_millionths IS NULL)),
  ADD CHECK (received_currency <> currency),
  ADD CHECK (received_currency IS NULL OR method NOT IN ('balance', 'rounding'));
