"""Faults on demand: what shall go wrong, for which requests, how often.

A fault is one line of words with commas or spaces between them:

    [TARGET] EFFECT [OPTION ...]

TARGET   an action (`UploadPart`), a pattern (`Create*`), a service (`vod`, `oss`) or both (`oss:Head*`);
         without it every request.

EFFECT, one of
  fail=STATUS[:CODE] | fail=CODE   refuse with that status and error code (usual ones are filled in)
  deny, no-such-upload, timeout    short for fail=403:AccessDenied, 404:NoSuchUpload, 400:RequestTimeout
  delay=SECONDS                    wait
  cut                              end the connection with a reset instead of an answer
  hold                             wait until released (tests), or for ever (until the sandbox ends)
  stall[=SECONDS]                  stop reading the body, 60 s if not said
  throttle=RATE, link=RATE         read the body at RATE bytes/s (K, M, G), each request or all together
  corrupt                          flip one bit of the body before it is stored (Complete: of the object)
  wrong-crc, drop-crc              lie about the CRC-64 in the reply, or leave it out
  wrong-etag[=N], drop-etag        lie about the ETag (ListParts: of part N), or leave it out
  drop-part[=N]                    leave part N out of ListParts
  expire-token                     the security token of this request ends now (VOD actions: all issued so far)
  unknown-key                      InvalidAccessKeyId, as if the key had never been
  status=N                         do the work, but answer with status N
  callback-failed                  do the work, but answer 203 CallbackFailed
  portal                           302 to a page on this port that answers 200 with HTML
  html=STATUS                      a page of HTML such as a proxy makes, with that status
  garbage                          do the work, but answer with something that is neither XML nor JSON
  truncate                         do the work, send half of the answer, reset
  half-close                       answer, then close only the sending side
  drip=RATE                        answer at RATE bytes/s
  clock=SECONDS                    the server's clock is ahead by that much, as long as the fault exists

OPTIONS
  before | body | after            when: before the body is read (usual), within it, after the work was done;
                                   for fail, delay, cut, hold
  part=N | part=N-M                only these part numbers
  key=PATTERN, bucket=PATTERN      only these objects
  param.NAME=PATTERN               only with such a parameter (VOD: any; OSS: of the query)
  nth=N                            only the Nth request that fits, and with count the ones after it
  count=N | once                   at most N times; without nth and count: every time
  p=0.1, seed=N                    only with that probability, repeatable by the seed
  at=BYTES                         where in the body corrupt, cut, hold and stall strike; the middle if not said
  no-drain                         for fail: answer without reading the body, then close

For example
  UploadPart fail=503 count=3                    the first three parts meet a 503
  CreateUploadVideo fail=500 after once          created, but the client is told otherwise
  CompleteMultipartUpload cut after once         done, but the answer is lost
  UploadPart expire-token nth=5                  the token ends with the fifth part
  oss throttle=200K                              a slow line for every part
  clock=1200                                     the server is 20 minutes ahead
"""

from __future__ import annotations

from vod_desktop.sandbox.faults.box import FaultBox, FaultHandle
from vod_desktop.sandbox.faults.spec import Effect, Fault, FaultError, When, parse_fault

__all__ = ["FAULT_HELP", "Effect", "Fault", "FaultBox", "FaultError", "FaultHandle", "When", "parse_fault"]

FAULT_HELP: str = __doc__
