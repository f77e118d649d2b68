"""The words of the program: what things are called, what is allowed, what may follow what. No input or output."""
