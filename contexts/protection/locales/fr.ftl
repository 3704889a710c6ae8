# state: draft
