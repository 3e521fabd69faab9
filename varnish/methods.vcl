# Promise: the shop speaks GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS. Everything else gets a plain 405 (methods
# that exist but are not for the public: PURGE, BAN, TRACE, CONNECT) or 501 (what nobody knows).
#
# Why: builtin code of 7.1 opens a pipe for an unknown method, and through a pipe a visitor talks to Nginx past every
# rule of these files. TRACE echoes headers back.
sub methods_recv {
  if (req.method != "GET" && req.method != "HEAD") {
    if (req.method ~ "^(PURGE|BAN|REFRESH|TRACE|TRACK|CONNECT|PRI)$") {
      return (synth(405, "Method Not Allowed"));
    }
    if (req.method !~ "^(POST|PUT|PATCH|DELETE|OPTIONS)$") {
      return (synth(501, "Not Implemented"));
    }
  }
}
