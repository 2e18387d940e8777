-- Another billing cycle for a running service, and what was refunded for one
-- (docs/decisions/2026-11-26-another-billing-cycle.md).

-- Since when its periods are counted, where it was given another cycle; null: since it runs.
ALTER TABLE services ADD cycle_started_at timestamptz(3);

-- Whose change or renewal a line charges. Changes of before are not told apart: a refund of one of those is not seen.
SELECT set_config('app.scope', 'provider', true);
ALTER TABLE invoice_lines DISABLE TRIGGER append_only;
ALTER TABLE invoice_lines ADD service_id uuid, ADD FOREIGN KEY (client_id, service_id) REFERENCES services (client_id, id);
UPDATE invoice_lines l SET service_id = p.service_id FROM service_periods p
WHERE p.client_id = l.client_id AND p.invoice_id = l.invoice_id AND l.kind = 'renewal';
UPDATE invoice_lines l SET service_id = s.id FROM services s
WHERE s.client_id = l.client_id AND s.pending_invoice_id = l.invoice_id AND l.kind IN ('change', 'renewal');
ALTER TABLE invoice_lines ENABLE TRIGGER append_only;
CREATE INDEX invoice_lines_service ON invoice_lines (client_id, service_id) WHERE service_id IS NOT NULL;

GRANT UPDATE (period_end) ON service_periods TO tierline_app;
