/** What the window may ask; the shapes stand in `ipcRequests.ts`. */
export const REQUEST_CHANNELS = [
  'app:start',
  'feed:start',
  'feed:received',
  'candles:load',
  'chart:settings',
  'alerts:query',
  'alerts:get',
  'alerts:acknowledge',
  'alerts:reasons',
  'candles:explain',
  'level:put',
  'level:remove',
  'silence:snooze',
  'silence:end',
  'preferences:set',
  'market:simulate',
  'file:choose',
  'file:offer',
  'file:preview',
  'file:import',
  'file:cancel',
  'replay:open',
  'replay:command',
  'replay:state',
  'terminals:list',
  'terminals:choose',
  'terminals:install',
  'system:info',
  'system:delivery',
  'channel:test',
  'clipboard:write',
  'folder:open',
  'link:open',
  'sound:played',
] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

/** What the window is told unasked; the shapes stand in `ipcEvents.ts`. */
export const EVENT_CHANNELS = [
  'feed:batch',
  'alert:show',
  'refused:show',
  'sound:play',
  'file:progress',
  'replay:changed',
] as const;
export type EventChannel = (typeof EVENT_CHANNELS)[number];
