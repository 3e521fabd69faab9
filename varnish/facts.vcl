# Promise: a page can be found by every fact it shows, and the outside never sees which those are.
#
# An uploaded picture is found by its own name: it may have to go. The gateway lists facts with their versions, `X-Facts: p42@17 o42@9 c7@3`. The purge tag is the fact without its
# version, in the header that xkey reads. The list itself stays with the object; it is stripped when the answer leaves,
# and refused from a visitor before it reaches the gateway.
sub facts_backend_fetch {
  unset bereq.http.X-Facts;
  unset bereq.http.X-Purge-Token;
  unset bereq.http.X-Purge-Mode;
  unset bereq.http.xkey;
}

sub facts_backend_response {
  unset beresp.http.xkey;
  if (beresp.http.X-Facts) {
    set beresp.http.xkey = regsuball(beresp.http.X-Facts, "@[^ ]*", "");
  } elsif (bereq.url ~ "^/media/own-") {
    set beresp.http.xkey = regsub(bereq.url, "^/media/([^/]*).*$", "\1");
  }
}

sub facts_deliver {
  unset resp.http.X-Facts;
  unset resp.http.xkey;
}
