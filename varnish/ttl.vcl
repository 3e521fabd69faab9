# Promise: nothing is stored that the gateway did not ask to be stored, and nothing that cannot be purged is kept long.
#
# `Edge-Control: max-age=86400, grace=604800` is the gateway's word to the edge alone; Cache-Control is its word to the
# browser, where nothing can be purged. Files say `immutable`, their names change instead.
#
# - Cookies set, `private` and `Vary: *` win over Edge-Control: a mistake in the gateway costs speed, never somebody
#   else's page. `no-store` alone is meant for the browser.
# - Without facts a page cannot be purged: a minute at the most (magento2#40281). Not found: a minute, too. Its grace is
#   for the time when nothing can be asked anew; three hours hold what was seen in the last hour for two more.
# - What is not stored is remembered as such for ten seconds, so that visitors do not queue for an answer that is not
#   shared. Not longer: while it is remembered, no copy can be stored.
# - Lifetimes vary by five per cent, so that what was stored together does not expire together.
# - A big file would push hundreds of pages out; Nginx sends it from disk.
import std;

sub ttl_backend_response {
  # Passed: nothing to decide.
  if (bereq.uncacheable) {
    unset beresp.http.Edge-Control;
    return (deliver);
  }

  if (bereq.http.X-Edge-Route == "asset" && beresp.status == 200 && beresp.http.Cache-Control ~ "immutable") {
    # ttl comes from Cache-Control.
    set beresp.grace = 1d;
  } elsif (bereq.http.X-Edge-Route == "asset" && beresp.status == 404) {
    set beresp.ttl = 10s;
    set beresp.grace = 0s;
  } elsif (beresp.http.Edge-Control ~ "max-age=[0-9]") {
    set beresp.ttl = std.duration(regsub(beresp.http.Edge-Control, "^.*max-age=([0-9]+).*$", "\1") + "s", 0s);
    set beresp.grace = 0s;
    if (beresp.http.Edge-Control ~ "grace=[0-9]") {
      set beresp.grace = std.duration(regsub(beresp.http.Edge-Control, "^.*grace=([0-9]+).*$", "\1") + "s", 0s);
    }
    call ttl_caps;
  } else {
    set beresp.ttl = 0s;
  }
  unset beresp.http.Edge-Control;

  if (beresp.ttl <= 0s ||
      beresp.http.Set-Cookie ||
      beresp.http.Cache-Control ~ "(?i)private" ||
      beresp.http.Vary ~ "\*" ||
      beresp.http.Content-Length ~ "^[0-9]{8,}$") {
    set beresp.ttl = 10s;
    set beresp.grace = 0s;
    set beresp.uncacheable = true;
  }
  # Past the builtin code: what it looks at has been looked at, and it would remember for two minutes.
  return (deliver);
}

sub ttl_caps {
  call options_caps;
  if ((!beresp.http.X-Facts || beresp.status == 404 || beresp.status == 410) && beresp.ttl > 60s) {
    set beresp.ttl = 60s;
  }
  if (!beresp.http.X-Facts && beresp.grace > 3h) {
    set beresp.grace = 3h;
  }
  if (beresp.ttl >= 60s) {
    set beresp.ttl = beresp.ttl * std.random(0.95, 1.0);
  }
}
