-- One movement of stock, admitted or refused as a whole. Everything that must not drift apart happens here, atomically:
-- the id check, the stock check, the change, the SKU's next sequence number, the pending entry and the stream entry.
--
-- KEYS  1 epoch, 2 seen, 3 stream, then for each line: stock hash, pending hash
-- ARGV  1 movement id, 2 kind, 3 seconds to remember the id, 4 most left that is shown, 5 correlation id, then a line: sku, delta
-- Answer (JSON): {"status":"ok","lines":[{"sku","available","seq"}]}          admitted, now or when the id was first seen
--                {"status":"short","sku","available"}                          refused, nothing changed
--                {"status":"unknown"}  stock is not known at all;  {"status":"no-sku","sku"}
local seen = redis.call('GET', KEYS[2])
if seen then return seen end
if redis.call('EXISTS', KEYS[1]) == 0 then return '{"status":"unknown"}' end

local count = (#ARGV - 5) / 2
local available, products = {}, {}
for i = 1, count do
  local sku, delta = ARGV[4 + 2 * i], tonumber(ARGV[5 + 2 * i])
  local stock = redis.call('HMGET', KEYS[2 + 2 * i], 'available', 'product')
  if not stock[1] then return cjson.encode({ status = 'no-sku', sku = sku }) end
  available[i], products[i] = tonumber(stock[1]), tonumber(stock[2])
  if delta < 0 and available[i] + delta < 0 and ARGV[2] ~= 'compensate' then
    return cjson.encode({ status = 'short', sku = sku, available = available[i] })
  end
end

-- What a page shows of a number: sold out, "only n left" up to a bound, or simply in stock.
local function shown(n) return math.max(0, math.min(n, tonumber(ARGV[4]) + 1)) end

local time = redis.call('TIME')
local at = time[1] * 1000 + math.floor(time[2] / 1000)
local lines, moved = {}, {}
for i = 1, count do
  local sku, delta = ARGV[4 + 2 * i], tonumber(ARGV[5 + 2 * i])
  local now = redis.call('HINCRBY', KEYS[2 + 2 * i], 'available', delta)
  local seq = redis.call('HINCRBY', KEYS[2 + 2 * i], 'seq', 1)
  redis.call('HSET', KEYS[3 + 2 * i], ARGV[1], seq .. ':' .. delta)
  lines[i] = { sku = sku, available = now, seq = seq }
  moved[i] = { sku = sku, product = products[i], delta = delta, seq = seq, shown = shown(now - delta) ~= shown(now) }
end
redis.call('XADD', KEYS[3], '*', 'movement', cjson.encode({ id = ARGV[1], kind = ARGV[2], at = at, lines = moved }),
  'correlation', ARGV[5])
local answer = cjson.encode({ status = 'ok', lines = lines })
redis.call('SET', KEYS[2], answer, 'EX', ARGV[3])
return answer
