"""The door of the VOD half: signatures, callers and replies of the RPC gateway."""
