"""What stays on this computer: the database, the keychain, settings, paths."""
