# Promise: every answer says how it was made, and nothing about the machinery behind it.
#
#   X-Cache       HIT    stored, and within its lifetime
#                 GRACE  stored, past its lifetime: the origin is down, slow, or about to be asked
#                 MISS   fetched for this visitor
#                 PASS   never stored
#                 EDGE   made here: a refusal, or a page for when there is nothing else to say
#   X-Cache-Hits  how often this copy was served
#   Age           its age in seconds, Varnish's own header
#
# They speak of the page; each fragment in it has its own, which are not seen here.
sub debug_hit {
  if (obj.ttl > 0s) {
    set req.http.X-Cache = "HIT";
  } else {
    set req.http.X-Cache = "GRACE";
  }
}

sub debug_miss {
  set req.http.X-Cache = "MISS";
}

sub debug_pass {
  set req.http.X-Cache = "PASS";
}

sub debug_backend_fetch {
  unset bereq.http.X-Cache;
}

# Before it is stored, so that no hit has to.
sub debug_backend_response {
  unset beresp.http.Server;
  unset beresp.http.X-Powered-By;
}

sub debug_synth {
  set resp.http.X-Cache = "EDGE";
}

sub debug_deliver {
  set resp.http.X-Cache = req.http.X-Cache;
  set resp.http.X-Cache-Hits = obj.hits;
  unset resp.http.Via;
  unset resp.http.X-Varnish;
}
