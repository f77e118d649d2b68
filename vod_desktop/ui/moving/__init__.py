"""Queue files and backups in the window."""
