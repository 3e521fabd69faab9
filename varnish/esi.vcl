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
# - X-Esi-Level marks a fragment's request for the later phases; a visitor's own is refused.
sub esi_recv {
  unset req.http.Surrogate-Capability;
  unset req.http.Surrogate-Control;
  unset req.http.Edge-Control;
  unset req.http.X-Esi-Level;
  if (req.esi_level > 0) {
    set req.http.X-Esi-Level = req.esi_level;
    # The page's conditions are not the fragment's.
    unset req.http.If-None-Match;
    unset req.http.If-Modified-Since;
    unset req.http.Range;
  }
}

sub esi_backend_response {
  if (beresp.http.Surrogate-Control ~ "ESI/1\.0") {
    set beresp.do_esi = true;
    unset beresp.http.ETag;
    unset beresp.http.Last-Modified;
  }
  unset beresp.http.Surrogate-Control;
}

# Neither is a 404 or a redirect a fragment.
sub esi_deliver {
  if (req.esi_level > 0 && resp.status != 200) {
    return (synth(200, "Empty fragment"));
  }
}

sub esi_synth {
  if (req.esi_level > 0) {
    set resp.body = "";
    return (deliver);
  }
}
