"""The OSS half of the sandbox: addressing, authentication, operations, storage."""
