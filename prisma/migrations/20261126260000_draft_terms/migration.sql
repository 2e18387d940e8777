-- Days to pay, for one invoice that an admin writes; null: the client's.
ALTER TABLE invoice_drafts ADD due_days int CHECK (due_days BETWEEN 0 AND 365);
