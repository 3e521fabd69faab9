# Promise: a page is put together from its fragments only when its own answer says so, and a fragment that fails leaves a
# gap, never an error in the middle of the page.
#
# - `Surrogate-Control: content="ESI/1.0"` switches it on, never the content type: `<esi:include>` in a text that some
#   user wrote must never run.
# - A page with fragments loses ETag and Last-Modified: with them a browser is told 304 although a fragment has changed
#   (varnish-cache#247).
# - Varnish pastes a fragment's error body into the page. Here an old copy of the fragment wins first (grace.vcl); where
#   there is none, nothing stands in its place. A failing fragment is asked for every two seconds, not once a page
#   (grace.vcl, too).
# - A fragment's request is short: its page's has been looked at, and its address comes from the gateway. It begins with
#   the headers that the visitor sent, so those that matter until the look-up are set anew; conditions and Range
#   are taken away by Varnish itself. A fragment is public whatever its address: it is shared, so it is made for nobody
#   in particular.
sub esi_recv {
  set req.http.Host = "shop";
  set req.http.X-Edge-Route = "public";
  # The safety net of the builtin code is not reached from here; it would pass what has one of these.
  unset req.http.Cookie;
  unset req.http.Authorization;
}

sub esi_backend_fetch {
  unset bereq.http.Surrogate-Capability;
  unset bereq.http.Surrogate-Control;
  unset bereq.http.Edge-Control;
  unset bereq.http.X-Esi-Level;
}

sub esi_backend_response {
  if (beresp.http.Surrogate-Control ~ "ESI/1\.0") {
    set beresp.do_esi = true;
    unset beresp.http.ETag;
    unset beresp.http.Last-Modified;
  }
  unset beresp.http.Surrogate-Control;
}

# Neither is a 404 or a redirect a fragment. The headers of one go nowhere, so there is nothing more to do to them.
sub esi_deliver {
  if (req.esi_level > 0) {
    if (resp.status != 200) {
      return (synth(200, "Empty fragment"));
    }
    return (deliver);
  }
}

sub esi_synth {
  if (req.esi_level > 0) {
    set resp.body = "";
    return (deliver);
  }
}
