# Promise: a body over 1 MiB gets 413 at once and costs the origin nothing.
#
# Why here and not in Nginx alone: Nginx answers 413 while the body is still arriving, and whether that answer survives
# depends on who closes first. A body without a stated length goes on to Nginx, which counts (nginx/limits.conf).
import std;

sub limits_recv {
  # What is too long to be a number is too long to be a body.
  if (req.http.Content-Length && std.integer(req.http.Content-Length, 1048577) > 1048576) {
    return (synth(413, "Content Too Large"));
  }
}
