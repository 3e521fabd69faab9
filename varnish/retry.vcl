# Promise: one gateway with a bad moment costs nobody an error. A public page that is answered with 503 is asked for once
# more, and Nginx gives that to the next gateway.
#
# Only what is idempotent and shared: GET and HEAD that may be stored. Only 503, which comes at once and says "not now";
# 502 and 504 have been tried on two gateways by Nginx already. Not in the background: there the old copy is served, and
# in two seconds the page is asked for again anyway (grace.vcl).
sub retry_backend_response {
  if (beresp.status == 503 && bereq.retries == 0 && !bereq.uncacheable && !bereq.is_bgfetch &&
      (bereq.method == "GET" || bereq.method == "HEAD") && bereq.url !~ "^/api/") {
    return (retry);
  }
}
