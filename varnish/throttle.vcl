# Promise: one address cannot keep the shop busy for all the others, and no human ever meets the limit.
#
# Counted is what has to be made: a search, a list that is narrowed (which takes as much), a call of the API, a step of the
# checkout that is not in the cache. A hit costs nothing, so it counts nothing; nor do files, fragments of a page, and the
# second look after a failure. The limits and the list of those that have none (monitoring, one's own tests, a warehouse)
# are options: by default 100 searches, 300 calls and 60 steps in ten seconds, which whole offices behind one address stay
# under. A step that begins a session (something put into a cart by who has none) is kept for a month: of these it is 30.
#
# 429 with Retry-After, as problem+json or as a page (errors.vcl). An address is that of the connection; of IPv6 the /64,
# for one visitor has all of it: the first four of its groups, zeros at their end left out, written `::` or not.
sub throttle_count {
  unset req.http.X-Edge-Limit;
  if (req.esi_level == 0 && req.restarts == 0 && client.ip !~ options_unlimited) {
    if (req.method !~ "^(GET|HEAD)$" && req.url ~ "^(/api|/[^/?]+)/(cart|checkout|account|orders?|tickets?)s?(/|\?|$)") {
      set req.http.X-Edge-Limit = "checkout";
      if (req.url ~ "^/[^/?]+/cart/lines(\?|$)" && req.http.Cookie !~ "(^|; )(__Host-)?shop_session=[A-Za-z0-9_-]{43}(;|$)") {
        set req.http.X-Edge-Limit = "session";
      }
    } elsif (req.url ~ "^/api(/|\?|$)") {
      set req.http.X-Edge-Limit = "api";
    } elsif (req.url ~ "^/[^/?]+/(search(/|\?|$)|c/[^?]*\?)") {
      set req.http.X-Edge-Limit = "search";
    }
    if (req.http.X-Edge-Limit) {
      set req.http.X-Edge-Client = regsub(regsub(client.ip,
        "^((?:[0-9a-f]+:){4}|(?:[0-9a-f]+:){1,3}:(?:[0-9a-f]+:)*?(?=(?:[0-9a-f]+:){0,3}[0-9a-f]*$)).*$", "\1"),
        "(:0)*:+$", ":");
      call options_limit;
    }
  }
}

sub throttle_backend_fetch {
  unset bereq.http.X-Edge-Limit;
  unset bereq.http.X-Edge-Client;
}
