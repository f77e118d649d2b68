"""The VOD half of the sandbox: actions, limits, categories, URL pulls, grants."""
