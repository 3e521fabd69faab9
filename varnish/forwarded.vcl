# Promise: what the origin hears about the visitor comes from the edge, never from the visitor.
#
# X-Forwarded-For is the address of the connection and nothing else: a client may send any value, and Varnish would only
# append to it. The other headers have poisoned caches elsewhere: X-Forwarded-Host is not part of the cache key, so the
# link that it changes is served to the next visitor; X-Original-URL makes some frameworks answer for another address;
# a method override turns a harmless POST into something else; Proxy is "httpoxy". An Upgrade goes no
# further by itself: Varnish keeps it from the origin, and nothing here opens a pipe. X-Forwarded-Proto: tls.vcl.
#
# Done on the way to the origin, so that a hit does not pay for it; until there nobody reads them.
sub forwarded_backend_fetch {
  set bereq.http.X-Forwarded-For = client.ip;
  unset bereq.http.Forwarded;
  unset bereq.http.X-Forwarded-Host;
  unset bereq.http.X-Forwarded-Port;
  unset bereq.http.X-Forwarded-Prefix;
  unset bereq.http.X-Forwarded-Scheme;
  unset bereq.http.X-Forwarded-Server;
  unset bereq.http.X-Forwarded-Uri;
  unset bereq.http.X-Real-IP;
  unset bereq.http.X-Client-IP;
  unset bereq.http.True-Client-IP;
  unset bereq.http.X-Host;
  unset bereq.http.X-Original-Host;
  unset bereq.http.X-Original-URL;
  unset bereq.http.X-Rewrite-URL;
  unset bereq.http.X-HTTP-Method;
  unset bereq.http.X-HTTP-Method-Override;
  unset bereq.http.X-Method-Override;
  unset bereq.http.Proxy;
}
