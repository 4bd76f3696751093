// SPDX-License-Identifier: Apache-2.0
// Talks to the server: JSON both ways, and an error that says what can be done about it.

/** status 0: no answer. `lost`: the same request may work later. */
export class ApiError extends Error {
  constructor(status, code, message, items = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.items = items;
  }

  get lost() {
    return this.status === 0 || this.status === 429 || this.status === 503;
  }
}

async function answerOf(response) {
  const text = await response.text();
  let body = {};
  try {
    body = text ? JSON.parse(text) : {};
  } catch {
    throw new ApiError(response.ok ? 0 : response.status, 'internal', response.statusText);
  }
  if (!response.ok) {
    throw new ApiError(response.status, body.error ?? 'internal', body.message ?? response.statusText, body.items ?? []);
  }
  return body;
}

const PATIENCE = 30000;  // milliseconds until a silent server counts as lost
/** The same for what may take minutes: a large file, a decision on all terms and its way back. Asked a second time, it
 *  would be done by then, and refused. */
export const LONG = 600000;

async function request(method, path, body, signal, patience = PATIENCE) {
  const options = { method, cache: 'no-store', credentials: 'same-origin', headers: {},
    signal: signal ?? AbortSignal.timeout(patience) };
  if (body !== undefined) {
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, options);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0, 'lost', String(error.message ?? error));
  }
  try {
    return await answerOf(response);
  } catch (error) {
    if (error instanceof ApiError || error.name === 'AbortError') throw error;
    throw new ApiError(0, 'lost', String(error.message ?? error));  // broken off within the answer
  }
}

/** A query of lists, numbers, flags and texts; what is empty is left out. */
export function query(values) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === '' || one === null || one === undefined || one === false) continue;
      parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

export const get = (path, values = {}, signal = undefined) => request('GET', path + query(values), undefined, signal);
export const post = (path, body, patience) => request('POST', path, body, undefined, patience);
export const put = (path, body) => request('PUT', path, body);
