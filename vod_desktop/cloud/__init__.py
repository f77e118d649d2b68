"""Gateways to VOD and OSS; every foreign error becomes one of ours here."""
