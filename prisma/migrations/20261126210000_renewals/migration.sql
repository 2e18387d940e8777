-- Renewals that run by themselves (docs/decisions/2026-11-26-renewals-and-dunning.md).

-- Settings of each client; who has none has the defaults.
CREATE TABLE renewal_settings (
  client_id uuid PRIMARY KEY REFERENCES clients (id),
  -- Paid from the balance where that covers them.
  auto_pay boolean NOT NULL DEFAULT true,
  invoicing text NOT NULL DEFAULT 'single' CHECK (invoicing IN ('single', 'monthly')),
  updated_at timestamptz(3) NOT NULL
);
GRANT SELECT, INSERT ON renewal_settings TO tierline_app;
GRANT UPDATE (auto_pay, invoicing, updated_at) ON renewal_settings TO tierline_app;

-- What was done about an unpaid invoice: each step once. subject: the invoice itself, or the service concerned.
CREATE TABLE dunning_steps (
  invoice_id uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('charge', 'suspend', 'terminate') OR step ~ '^(before|after)_[0-9]{1,3}$'),
  subject uuid NOT NULL,
  client_id uuid NOT NULL,
  -- Days from the due date that the settings had for it; negative: before.
  day_offset int NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (invoice_id, step, subject),
  FOREIGN KEY (client_id, invoice_id) REFERENCES invoices (client_id, id)
);
CREATE INDEX dunning_steps_client_id_idx ON dunning_steps (client_id);
CREATE INDEX dunning_steps_subject ON dunning_steps (subject) WHERE step = 'suspend';
GRANT SELECT, INSERT ON dunning_steps TO tierline_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON dunning_steps
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON dunning_steps
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['renewal_settings', 'dunning_steps'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I
      USING ((SELECT app_is_provider()) OR client_id = (SELECT app_tenant()))', name);
  END LOOP;
END $$;

CREATE INDEX service_periods_invoice ON service_periods (client_id, invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX services_renewing ON services (period_end)
  WHERE status IN ('active', 'suspended') AND cycle <> 'one_time';

-- Held back for what is not paid: by itself, and until it is.
ALTER TABLE services DROP CONSTRAINT services_suspended_by_check,
  ADD CONSTRAINT services_suspended_by_check CHECK (suspended_by IN ('provider', 'reseller', 'overdue'));
