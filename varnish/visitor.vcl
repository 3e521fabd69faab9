# Promise: a public page is rendered for nobody in particular. The gateway cannot tell visitors apart there, so it cannot
# put one visitor's page into the cache of all.
#
# Public GETs lose Cookie, Accept-Language (language and currency are in the path), Accept, User-Agent and Referer, so a
# `Vary` on one of these cannot split the cache; and outside the API Authorization; a bearer token there always passes.
# Everything else keeps the shop's own cookies only, named `shop_…` or `__Host-shop_…`: analytics cookies change with
# every request and are none of the origin's business.
# A fragment's request carries the visitor's original headers, so this runs at every ESI level.
import cookie;

sub visitor_recv {
  if ((req.method == "GET" || req.method == "HEAD") && req.http.X-Edge-Route ~ "^(asset|public)$") {
    unset req.http.Cookie;
    unset req.http.Accept-Language;
    unset req.http.Accept;
    unset req.http.User-Agent;
    unset req.http.Referer;
    if (req.url !~ "^/api/") {
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
