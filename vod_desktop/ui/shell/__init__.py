"""The frame of the window: toolbar, sidebar, strips, toasts, status bar, and what is shown when there are no rows."""
