-- When an organisation left this server. Its row stays for the releases that stand under its name.
ALTER TABLE organisation ADD COLUMN left_at INTEGER;
