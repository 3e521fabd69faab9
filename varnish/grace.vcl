# Promise: a page that was seen once is answered as long as there is a copy, however old, and at once; while the origin
# is well nobody gets an old one.
#
# 1. While the origin is healthy, `req.grace` is short. With a long one the first visitor after a soft purge gets the old
#    page. It is not zero, so that a purge of a busy page does not make all its visitors wait for one render.
# 2. A 5xx never takes the place of a copy. The request starts again, once, with full grace: the old copy wins over the
#    error. The way matters: a fetch that ends well kills the expired object it was to replace, whatever its ttl and even
#    if it is uncacheable; only one that leaves by vcl_backend_error with ttl 0 lets it live (vbf_stp_fetchend and
#    vbf_stp_error in Varnish 7.1 to 9). And the builtin code would remember the error for two minutes as "do not look
#    up", which hides the old copy.
# 3. A background fetch that ends in a 5xx is abandoned: the old copy lives by 2. already, and no object is made for nobody.
# 4. Visitors do not queue for a page that fails: each would wait for one attempt after the other, 500 of them for minutes
#    when an attempt takes half a second. For ten seconds after a failure its visitors get the old copy at once, and it is
#    asked for again every two seconds, behind their backs.
#
# A 5xx that the gateway says to the API goes out as it is: it tells more than we can.
#
# vsthrottle serves as the memory: one token that a failure takes, and that comes back by itself. The first says whether
# anything failed at all: while nothing did, a hit asks for no more. It has two tokens, for the one that a failure takes
# must not be back before ten seconds have passed since the last failure of many. The second is kept by the last three characters of the
# address, for every look-up makes an entry and there are as many addresses as an attacker likes; pages that share them by
# chance are at worst refreshed behind their visitors' backs for a while.
import std;
import vsthrottle;

sub grace_recv {
  unset req.http.X-Edge-Grace;
  if (req.restarts == 0 &&
      std.healthy(req.backend_hint) &&
      (vsthrottle.remaining("failing", 2, 20s) == 2 ||
        vsthrottle.remaining("failing " + regsub(req.url, "^.*(...)$", "\1"), 1, 10s) > 0)) {
    call options_grace_fresh;
  } else {
    # Longer than any object's own grace (ttl.vcl), which is what decides then.
    set req.http.X-Edge-Grace = "full";
    set req.grace = 30d;
  }
}

# Here, too, for those who waited for a fetch that failed: they go on to fetch with the grace of before.
sub grace_backend_fetch {
  if (!bereq.uncacheable &&
      vsthrottle.remaining("failing", 2, 20s) < 2 &&
      vsthrottle.remaining("failing " + regsub(bereq.url, "^.*(...)$", "\1"), 1, 10s) == 0 &&
      vsthrottle.remaining("asked " + bereq.url, 1, 2s) == 0) {
    if (bereq.is_bgfetch) {
      return (abandon);
    }
    return (error(503, "Asked a moment ago"));
  }
}

sub grace_backend_response {
  if (beresp.status >= 500 && !bereq.uncacheable) {
    if (bereq.url ~ "^/api/" && !bereq.is_bgfetch) {
      set beresp.ttl = 1s;
      set beresp.grace = 0s;
      set beresp.uncacheable = true;
      return (deliver);
    }
    return (error(beresp.status, beresp.reason));
  }
}

sub grace_backend_error {
  # A write says nothing of the page, and whoever breaks one off would hide it from others.
  if (!bereq.uncacheable) {
    call grace_remember;
  }
  if (bereq.is_bgfetch) {
    return (abandon);
  }
  set beresp.ttl = 0s;
  set beresp.grace = 0s;
  set beresp.uncacheable = true;
}

sub grace_deliver {
  # Never what was passed: a write would be done twice.
  if (resp.status >= 500 && resp.http.X-Edge-Error && !req.http.X-Edge-Grace && req.http.X-Cache != "PASS") {
    return (restart);
  }
}

sub grace_remember {
  if (!vsthrottle.is_denied("failing", 2, 20s)) {
    std.log("grace:any");
  }
  if (!vsthrottle.is_denied("failing " + regsub(bereq.url, "^.*(...)$", "\1"), 1, 10s)) {
    std.log("grace:failing");
  }
  if (!vsthrottle.is_denied("asked " + bereq.url, 1, 2s)) {
    std.log("grace:asked");
  }
}
