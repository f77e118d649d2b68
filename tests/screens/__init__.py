"""Every screen of the program, to be looked at. `python -m tests.screenshots` makes the pictures.

A screen is a function from a `Context` to a widget, registered with `@screen("name")` in any module of this folder.
"""
