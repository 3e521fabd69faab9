# Promise: what belongs to one visitor is never looked up and never stored. Each request is put into one class by its
# path alone, so that `/en/account/x.css` is private like `/en/account` (cache deception).
#
#   asset    /assets/, /media/                 cached for good, knows nobody
#   stream   server-sent events of the API     passed, unbuffered
#   private  cart, checkout, account, ticket and every API path that is not listed as public: passed
#   public   all pages, and the API's catalogue: looked up; stored only when the gateway says so (ttl.vcl)
#
# The default for a page is public and harmless: without an Edge-Control header nothing is stored. The default for the
# API is private. Pages, which are asked for most, are told by the first look. Nginx reads the class too (a stream has other deadlines).
sub routes_recv {
  if (req.url !~ "^/((assets|media)/|api(/|\?|$)|[^/?]+/(cart|checkout|account|orders|tickets?)(/|\?|$))") {
    set req.http.X-Edge-Route = "public";
  } elsif (req.url ~ "^/(assets|media)/") {
    set req.http.X-Edge-Route = "asset";
  } elsif (req.url ~ "^/api(/|\?|$)") {
    if (req.method == "GET" && req.http.Accept ~ "text/event-stream") {
      set req.http.X-Edge-Route = "stream";
    } elsif (req.url ~ "^/api/(products|categories|suggest|docs|openapi\.json)(/|\?|$)") {
      set req.http.X-Edge-Route = "public";
    } else {
      set req.http.X-Edge-Route = "private";
    }
  } else {
    set req.http.X-Edge-Route = "private";
  }
}

# Last in vcl_recv, for it leaves: nothing after it would run, builtin code neither.
sub routes_pass_recv {
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  if (req.http.X-Edge-Route == "private" || req.http.X-Edge-Route == "stream") {
    return (pass);
  }
}
