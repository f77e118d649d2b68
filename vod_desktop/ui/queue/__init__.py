"""The table of uploads: model, view, delegate, and what belongs to them."""
