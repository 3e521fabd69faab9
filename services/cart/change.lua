-- One change of a cart, atomically, so that two windows cannot lose each other's lines.
--
-- KEYS  1 cart: SKU -> {"p": product, "q": quantity, "n": place in the cart, "shown": {currency: amount}}
--         ":removed" the line taken out last, ":request" the request that changed it last and its answer,
--         ":orders" orders whose lines have been taken out, ":next" the next place
-- ARGV  1 add | set | step | remove | undo | ordered, 2 request id, 3 seconds to keep the cart, 4 most in a line, 5 most lines,
--       then  add, set, step: 6 SKU, 7 product, 8 number      remove: 6 SKU      ordered: 6 order id, then SKU, quantity …
-- Answer (JSON): {"status": "ok" | "capped" | "full" | "missing", "quantity": in the line now}
--   capped: no more than the most went in; full: there are already as many lines as a cart may have
local cart, kind, request = KEYS[1], ARGV[1], ARGV[2]
local most, mostLines = tonumber(ARGV[4]), tonumber(ARGV[5])

-- A client sends a command again when it lost the answer: an addition must not happen twice.
local last = redis.call('HGET', cart, ':request')
if last then
  last = cjson.decode(last)
  if last.id == request then return last.answer end
end

-- The cart's own notes are no lines, whoever asks for them.
local function line(sku)
  if string.sub(sku, 1, 1) == ':' then return nil end
  local text = redis.call('HGET', cart, sku)
  return text and cjson.decode(text)
end
local function put(sku, value) redis.call('HSET', cart, sku, cjson.encode(value)) end
local function count()
  local lines = 0
  for _, field in ipairs(redis.call('HKEYS', cart)) do if string.sub(field, 1, 1) ~= ':' then lines = lines + 1 end end
  return lines
end
local function remove(sku, value)
  redis.call('HSET', cart, ':removed', cjson.encode({ sku = sku, line = value }))
  redis.call('HDEL', cart, sku)
end

local status, quantity = 'ok', 0
if kind == 'add' or kind == 'set' or kind == 'step' then
  local sku, number = ARGV[6], tonumber(ARGV[8])
  local here = line(sku)
  local wanted = number
  if here and kind ~= 'set' then wanted = here.q + number end
  if not here and kind ~= 'add' then
    status = 'missing'
  elseif not here and count() >= mostLines then
    status = 'full'
  elseif wanted < 1 then
    remove(sku, here)
  else
    if wanted > most then status, wanted = 'capped', most end
    here = here or { p = tonumber(ARGV[7]), n = redis.call('HINCRBY', cart, ':next', 1) }
    here.q = wanted
    put(sku, here)
    quantity = wanted
    redis.call('HDEL', cart, ':removed')
  end
elseif kind == 'remove' then
  local here = line(ARGV[6])
  if here then remove(ARGV[6], here) else status = 'missing' end
elseif kind == 'undo' then
  local text = redis.call('HGET', cart, ':removed')
  if not text then
    status = 'missing'
  else
    local removed = cjson.decode(text)
    if line(removed.sku) then
      status = 'missing'
    elseif count() >= mostLines then
      status = 'full'
    else
      put(removed.sku, removed.line)
      quantity = removed.line.q
    end
    if status ~= 'full' then redis.call('HDEL', cart, ':removed') end
  end
elseif kind == 'ordered' then
  -- Taken out once an order, however often it is asked; what was added since stays. Equal wishes come close together: the
  -- last few orders are enough to know one again.
  local done = redis.call('HGET', cart, ':orders') or ''
  if not string.find(done, ARGV[6], 1, true) and redis.call('EXISTS', cart) == 1 then
    for i = 7, #ARGV, 2 do
      local here = line(ARGV[i])
      if here then
        here.q = here.q - tonumber(ARGV[i + 1])
        if here.q < 1 then redis.call('HDEL', cart, ARGV[i]) else put(ARGV[i], here) end
      end
    end
    redis.call('HSET', cart, ':orders', string.sub(ARGV[6] .. ' ' .. done, 1, 4 * (#ARGV[6] + 1)))
    redis.call('HDEL', cart, ':removed')
  end
end

-- What is left of a cart that was ordered only tells a second wish from the first, which comes within a day.
local keep = tonumber(ARGV[3])
if kind == 'ordered' and count() == 0 then keep = math.min(keep, 86400) end

local answer = cjson.encode({ status = status, quantity = quantity })
if redis.call('EXISTS', cart) == 1 or status == 'ok' or status == 'capped' then
  redis.call('HSET', cart, ':request', cjson.encode({ id = request, answer = answer }))
  redis.call('EXPIRE', cart, keep)
end
return answer
