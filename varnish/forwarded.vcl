# Promise: what the origin hears about the visitor comes from the edge, never from the visitor.
#
# X-Forwarded-For is the address of the connection and nothing else: a client may send any value, and Varnish would only
# append to it. The other headers have poisoned caches elsewhere: X-Forwarded-Host is not part of the cache key, so the
# link that it changes is served to the next visitor; X-Original-URL makes some frameworks answer for another address;
# a method override turns a harmless POST into something else; Proxy is "httpoxy". An Upgrade goes no
# further by itself: Varnish keeps it from the origin, and nothing here opens a pipe.
sub forwarded_recv {
  set req.http.X-Forwarded-For = client.ip;
  unset req.http.Forwarded;
  unset req.http.X-Forwarded-Host;
  unset req.http.X-Forwarded-Port;
  unset req.http.X-Forwarded-Prefix;
  unset req.http.X-Forwarded-Proto;
  unset req.http.X-Forwarded-Scheme;
  unset req.http.X-Forwarded-Server;
  unset req.http.X-Forwarded-Uri;
  unset req.http.X-Real-IP;
  unset req.http.X-Client-IP;
  unset req.http.True-Client-IP;
  unset req.http.X-Host;
  unset req.http.X-Original-Host;
  unset req.http.X-Original-URL;
  unset req.http.X-Rewrite-URL;
  unset req.http.X-HTTP-Method;
  unset req.http.X-HTTP-Method-Override;
  unset req.http.X-Method-Override;
  unset req.http.Proxy;
}
