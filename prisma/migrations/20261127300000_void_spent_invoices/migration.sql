-- void_spent_invoices took its place (prisma/functions/renewals.sql).
DROP FUNCTION IF EXISTS void_spent_invoice(uuid, uuid, timestamptz);
