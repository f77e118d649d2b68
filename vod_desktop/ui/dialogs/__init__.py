"""Windows of their own: accounts, settings, questions."""
