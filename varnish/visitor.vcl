# Promise: a public page is rendered for nobody in particular. The gateway cannot tell visitors apart there, so it cannot
# put one visitor's page into the cache of all.
#
# Public GETs lose Cookie, and outside the API Authorization; a bearer token there always passes. On the way to the origin
# they lose Accept-Language (language and currency are in the path), Accept, User-Agent and Referer, too. What one hears
# of nobody cannot vary: a `Vary` on anything but the coding would only split the cache, so it is dropped.
# Everything else keeps the shop's own cookies only, named `shop_…` or `__Host-shop_…`: analytics cookies change with
# every request and are none of the origin's business.
import cookie;

sub visitor_recv {
  if ((req.method == "GET" || req.method == "HEAD") &&
      (req.http.X-Edge-Route == "public" || req.http.X-Edge-Route == "asset")) {
    unset req.http.Cookie;
    if (req.http.Authorization && req.url !~ "^/api/") {
      unset req.http.Authorization;
    }
  } elsif (req.http.Cookie) {
    cookie.parse(req.http.Cookie);
    call options_cookies;
    set req.http.Cookie = regsub(cookie.get_string(), ";? *$", "");
    if (req.http.Cookie == "") {
      unset req.http.Cookie;
    }
  }
}

sub visitor_backend_fetch {
  if ((bereq.method == "GET" || bereq.method == "HEAD") &&
      (bereq.http.X-Edge-Route == "public" || bereq.http.X-Edge-Route == "asset")) {
    unset bereq.http.Accept-Language;
    unset bereq.http.Accept;
    unset bereq.http.User-Agent;
    unset bereq.http.Referer;
  }
}

sub visitor_backend_response {
  # `*` is left for ttl.vcl.
  if (!bereq.uncacheable && beresp.http.Vary && beresp.http.Vary !~ "\*") {
    set beresp.http.Vary = "Accept-Encoding";
  }
}
