"""HTTP/1.1 of the sandbox: connections, messages, the listening server and the guard at its door."""
