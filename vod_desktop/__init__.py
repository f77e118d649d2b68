"""VOD Desktop: media into Alibaba Cloud ApsaraVideo VOD, proven to have arrived."""

__version__ = "0.1.0"
