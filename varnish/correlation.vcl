# Promise: every request has one id, made here, and every part that worked for it writes the same id down: the access
# log of Nginx, the gateway, messages, workers, the error page. Who reads it out on the phone has named the request.
#
# Why so: an id sent from outside is replaced, for nobody may choose what stands in our logs. Fragments of a page carry
# the id of the page (`req_top`). A stored object must not carry the id of the visitor who happened to fetch it.
# The purge listener is inside the house: a worker's own id is kept there.
import std;

sub correlation_recv {
  if (req.esi_level > 0) {
    set req.http.X-Request-Id = req_top.http.X-Request-Id;
  } elsif (req.restarts == 0 &&
           !(local.socket == "purge" && req.http.X-Request-Id ~ "^[A-Za-z0-9._-]{8,64}$")) {
    # Second, transaction and chance: the transaction number is unique within one run of one Varnish only.
    set req.http.X-Request-Id = std.integer(time = now) + "-" + req.xid + "-" +
      std.integer(real = std.random(100000, 999999));
  }
}

sub correlation_backend_response {
  unset beresp.http.X-Request-Id;
}

sub correlation_deliver {
  set resp.http.X-Request-Id = req.http.X-Request-Id;
}

sub correlation_synth {
  set resp.http.X-Request-Id = req.http.X-Request-Id;
}
