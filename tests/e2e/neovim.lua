-- SPDX-License-Identifier: Apache-2.0
-- What neovim.py lets Neovim do: open a draft, read diagnostics, take a quick fix, ask for a hover, type, end.
-- Arguments in the environment: PROGRAM, BASE, DRAFT, RESULT.

local result = {}

local function wait_for(what, condition)
  if not vim.wait(30000, condition, 20) then
    error('waited in vain for ' .. what)
  end
end

local function diagnostics()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    if each.code == 'T104' then
      table.insert(found, { line = each.lnum + 1, byte_begin = each.col, byte_end = each.end_col, message = each.message })
    end
  end
  return found
end

-- The answer of our one server; columns are bytes of the line.
local function ask(method, line, column)
  local params = vim.lsp.util.make_given_range_params({ line, column }, { line, column })
  params.position = params.range.start
  params.context = { diagnostics = {} }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 30000) or {}) do
    return answer.result
  end
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DRAFT))
  local id = vim.lsp.start_client({
    name = 'yakugo',
    cmd = { vim.env.PROGRAM, '-d', vim.env.BASE, 'lsp' },
    root_dir = vim.fn.getcwd(),
  })
  vim.lsp.buf_attach_client(0, id)
  wait_for('diagnostics', function() return #diagnostics() > 0 end)
  result.found = diagnostics()

  local first = result.found[1]
  local hover = ask('textDocument/hover', first.line, first.byte_begin)
  result.hover = hover and hover.contents.value or ''
  result.titles = {}
  local actions = ask('textDocument/codeAction', first.line, first.byte_begin)
  for _, action in ipairs(actions) do
    table.insert(result.titles, action.title)
  end
  vim.lsp.util.apply_workspace_edit(actions[1].edit, vim.lsp.get_client_by_id(id).offset_encoding)
  wait_for('one finding less', function() return #diagnostics() == #result.found - 1 end)

  -- A character of two UTF-16 units before the next one moves it.
  local left = diagnostics()[1]
  vim.api.nvim_buf_set_text(0, left.line - 1, 0, left.line - 1, 0, { '𠮟' })
  wait_for('a finding that has moved', function()
    local now = diagnostics()[1]
    return now and now.byte_begin == left.byte_begin + #'𠮟'
  end)
  result.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  vim.lsp.stop_client(id)
  wait_for('the end of the server', function() return vim.lsp.get_client_by_id(id) == nil end)
end

local ok, message = pcall(session)
if not ok then
  result.failure = tostring(message)
end
local file = io.open(vim.env.RESULT, 'w')
file:write(vim.fn.json_encode(result))
file:close()
vim.cmd('qa!')
