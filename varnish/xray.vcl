# Promise: who may look sees how an answer was made, piece by piece; nobody else sees or pays for it, and the cache is
# the same for both.
#
# `X-Xray: KEY` with the key of the options asks for a report in place of the page. It is no part of the cache key and
# never reaches the origin: the page and its fragments are looked up as for everybody, so what the report says is true.
# The page keeps its own body and carries its report in headers; each fragment in it is replaced by its report, an empty
# <template>, for there is no other place to say it: headers have left by then. The report is for a script that reads it,
# never for the cache of a browser.
#
#   X-Xray         ttl, grace and age in seconds, below zero when past, and how often the copy was served
#   X-Xray-Facts   what it was made from, with versions
#   Server-Timing  the milliseconds of each store when it was made; stored with the object
#
# `?xray=KEY` is for the script of the shop alone and is cut out of the address like a campaign's parameter (url.vcl).
# Without a key nobody may look, and the timings are not even stored.
sub xray_recv {
  if (req.restarts == 0) {
    unset req.http.X-Edge-Xray;
    if (req.http.X-Xray && (req.method == "GET" || req.method == "HEAD")) {
      call options_xray;
    }
  }
}

sub xray_backend_fetch {
  unset bereq.http.X-Edge-Xray;
  unset bereq.http.X-Xray-Report;
  unset bereq.http.X-Xray;
}

sub xray_backend_response {
  unset beresp.http.X-Xray;
  call options_xray_stored;
}

# Before the facts are stripped, and before a fragment that failed leaves its gap: that it failed is worth knowing.
sub xray_deliver {
  if (req_top.http.X-Edge-Xray) {
    set req.http.X-Xray-Report = "ttl=" + obj.ttl + " grace=" + obj.grace + " age=" + obj.age + " hits=" + obj.hits;
    if (req.esi_level > 0) {
      # An attribute each; none of these values needs a quote or a bracket.
      set req.http.X-Xray-Report = {"<template class="xray" data-status=""} + resp.status +
        {"" data-cache=""} + req.http.X-Cache +
        {"" data-xray=""} + req.http.X-Xray-Report +
        {"" data-url=""} + regsuball(req.url, {"[<>"]"}, "") +
        {"" data-facts=""} + regsuball(resp.http.X-Facts, {"[<>"]"}, "") +
        {"" data-timing=""} + regsuball(resp.http.Server-Timing, {"[<>"]"}, "") + {""></template>"};
      return (synth(200, "X-ray"));
    }
    set resp.http.X-Xray = req.http.X-Xray-Report;
    set resp.http.X-Xray-Facts = resp.http.X-Facts;
    set resp.http.Cache-Control = "private, no-store";
  } else {
    unset resp.http.Server-Timing;
  }
}

sub xray_synth {
  if (req_top.http.X-Edge-Xray && req.esi_level > 0 && resp.reason == "X-ray") {
    set resp.body = req.http.X-Xray-Report;
    return (deliver);
  }
}
