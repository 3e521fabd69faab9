# Promise: one PURGE request empties every page made from the facts it names, and nobody outside can send one.
#
#   PURGE / on the listener named "purge", with X-Purge-Token and `X-Facts: p42 o42` (up to 7,680 bytes)
#   200 and the number of objects; 403 for a wrong token; 400 without facts; 405 for any other method there
#
# Why tags: bans are tested against every object and burn CPU (varnish-cache#4236, FOSHttpCache#495); xkey looks a
# tag up. Why soft: the old copy stays to be served when the origin is down. `X-Purge-Mode: hard` is for what must be
# gone at once: unpublished, unlawful. Why a listener of its own: an ACL of addresses is widened by any proxy in front.
import std;
import xkey;

sub purge_recv {
  # From outside PURGE is a method like any other unknown one: methods.vcl answers 405.
  if (local.socket == "purge") {
    unset req.http.X-Purged;
    if (req.method != "PURGE") {
      return (synth(405, "Method Not Allowed"));
    }
    call options_purge_token;
    if (req.http.X-Facts !~ "[^ ]") {
      return (synth(400, "No facts"));
    }
    if (req.http.X-Purge-Mode == "hard") {
      set req.http.X-Purged = xkey.purge(req.http.X-Facts);
    } else {
      set req.http.X-Purged = xkey.softpurge(req.http.X-Facts);
    }
    std.log("purge:" + req.http.X-Purged);
    return (synth(200, "Purged"));
  }
}

sub purge_synth {
  if (local.socket == "purge" && req.http.X-Purged) {
    set resp.http.Content-Type = "text/plain";
    set resp.body = req.http.X-Purged;
    return (deliver);
  }
}
