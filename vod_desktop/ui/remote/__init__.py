"""What VOD fetches or finds itself, in the window: adding it, describing it, and what is told about it."""
