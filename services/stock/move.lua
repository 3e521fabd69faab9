-- One movement of stock, admitted or refused as a whole. Everything that must not drift apart happens here, atomically:
-- the id check, the stock check, the change, each SKU's next sequence number, the pending entries, the hold, and the
-- stream entry with the order that came with it. docs/stock-protocol.md says what each part is for.
--
-- KEYS  1 epoch, 2 seen, 3 stream, 4 unsettled, 5 expiry of holds, 6 lines of holds, 7 keys used of a quota,
--       8 SKUs of the product, then for each line: stock, pending. A line without a SKU stands for the only variant of
--       the product: its keys are then prefixes.
-- ARGV  1 request (JSON): id, kind, lines [{sku, delta, quantity}], remember (seconds), print (of the content), most
--         (left that is shown), largest (number), bulk; for some kinds hold, hold_ms, product, quota; of what gives
--         back a refused movement: undoes (its id), undoes_seq (its number of the first line), keep_hold (it is open)
--       2 correlation id, 3 text of an order, or empty
-- Answer (JSON), `status` of it:
--   ok        with lines [{sku, available, seq}]: admitted, now or when the id was first seen
--   short     with sku, available: not enough; full: too much; nothing changed, as with all that follow
--   unknown   stock is not known at all
--   conflict  the id was seen with another content; quota: too many ids are remembered already
--   no-product, which-sku with skus, no-sku with sku
--   no-hold   it was closed before or never was; not-due: it has not expired; gone: undone before;
--             closing: not yet, its release or expiry is to be undone first
local request = cjson.decode(ARGV[1])
local kind, lines = request.kind, request.lines

local function no(status, about)
  about = about or {}
  about.status = status
  return cjson.encode(about)
end

local seen = redis.call('GET', KEYS[2])
if seen then
  local cut = string.find(seen, ' ', 1, true)
  if string.sub(seen, 1, cut - 1) ~= request.print then return no('conflict') end
  return string.sub(seen, cut + 1)
end
if redis.call('EXISTS', KEYS[1]) == 0 then return no('unknown') end
if request.quota and tonumber(redis.call('GET', KEYS[7]) or 0) >= request.quota then return no('quota') end

local time = redis.call('TIME')
local at = time[1] * 1000 + math.floor(time[2] / 1000)

local closes = kind == 'claim' or kind == 'release' or kind == 'expire'
if closes then
  local until_ms = redis.call('ZSCORE', KEYS[5], request.hold)
  -- Without lines: when the caller looked for them, the reserve had not come yet. Closed so, it would never be given back.
  if not until_ms or #lines == 0 then return no('no-hold') end
  if kind == 'expire' and tonumber(until_ms) > at then return no('not-due') end
end
local undoes = request.undoes
if undoes then
  local refused = redis.call('HGET', KEYS[10], undoes)
  -- Under another number it is another admission of the same, which has an ending of its own.
  if not refused or string.find(refused, request.undoes_seq .. ':', 1, true) ~= 1 then return no('gone') end
  -- What ended it has given its pieces back already, and is refused after it: until then they would be there twice.
  for _, ending in ipairs(request.keep_hold and {} or { 'release:', 'expire:' }) do
    if redis.call('HEXISTS', KEYS[10], ending .. undoes) == 1 then return no('closing') end
  end
end

local stock_key, pending_key = {}, {}
for i, line in ipairs(lines) do
  stock_key[i], pending_key[i] = KEYS[7 + 2 * i], KEYS[8 + 2 * i]
  if line.sku == '' then
    local skus = redis.call('SMEMBERS', KEYS[8])
    if #skus == 0 then return no('no-product') end
    if #skus > 1 then
      table.sort(skus)
      return no('which-sku', { skus = skus })
    end
    line.sku = skus[1]
    stock_key[i], pending_key[i] = stock_key[i] .. line.sku, pending_key[i] .. line.sku
  end
  local stock = redis.call('HMGET', stock_key[i], 'available', 'product')
  if not stock[1] then return no('no-sku', { sku = line.sku }) end
  line.product = tonumber(stock[2])
  if request.product and line.product ~= request.product then return no('no-sku', { sku = line.sku }) end
  local available = tonumber(stock[1])
  local after = available + line.delta
  if line.delta < 0 and after < 0 and kind ~= 'compensate' then
    return no('short', { sku = line.sku, available = available })
  end
  if kind == 'adjust' and after > request.largest then
    return no('full', { sku = line.sku, available = available })
  end
end

-- Nothing is refused below this line.

-- What a page shows of a number: sold out, "only n left" up to a bound, or simply in stock.
local function shown(n) return math.max(0, math.min(n, request.most + 1)) end

local answer, moved = {}, {}
for i, line in ipairs(lines) do
  local now = redis.call('HINCRBY', stock_key[i], 'available', line.delta)
  local seq = redis.call('HINCRBY', stock_key[i], 'seq', 1)
  -- What puts Redis right moves nothing in the ledger, so nothing of it is ever outstanding there.
  redis.call('HSET', pending_key[i], request.id, seq .. ':' .. (kind == 'compensate' and 0 or line.delta))
  if undoes then redis.call('HDEL', pending_key[i], undoes) end
  answer[i] = { sku = line.sku, available = now, seq = seq }
  moved[i] = {
    sku = line.sku, product = line.product, delta = line.delta, quantity = line.quantity, seq = seq,
    shown = shown(now - line.delta) ~= shown(now),
  }
end
redis.call('ZADD', KEYS[4], at, request.id)

local movement = { id = request.id, kind = kind, at = at, lines = moved, hold = request.hold, bulk = request.bulk }
if kind == 'reserve' then
  movement.expires = at + request.hold_ms
  redis.call('ZADD', KEYS[5], movement.expires, request.id)
  redis.call('HSET', KEYS[6], request.id, cjson.encode(lines))
elseif closes then
  redis.call('ZREM', KEYS[5], request.hold)
  redis.call('HDEL', KEYS[6], request.hold)
elseif undoes then
  redis.call('ZREM', KEYS[4], undoes)
  if not request.keep_hold then
    redis.call('ZREM', KEYS[5], undoes)
    redis.call('HDEL', KEYS[6], undoes)
  end
end

local entry = { 'movement', cjson.encode(movement), 'correlation', ARGV[2] }
if ARGV[3] ~= '' then
  entry[5], entry[6] = 'order', ARGV[3]
end
redis.call('XADD', KEYS[3], '*', unpack(entry))
if request.quota and redis.call('INCR', KEYS[7]) == 1 then redis.call('EXPIRE', KEYS[7], request.remember) end
local text = cjson.encode({ status = 'ok', lines = answer })
redis.call('SET', KEYS[2], request.print .. ' ' .. text, 'EX', request.remember)
return text
