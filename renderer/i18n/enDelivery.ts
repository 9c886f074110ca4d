import { deliveryDetail } from '../../app/alerts/deliveryDetail';
import type { ptDelivery } from './ptDelivery';

/** The texts of channels and delivery times in English. */
export const enDelivery: typeof ptDelivery = {
  deliveries: {
    channels: 'Channels',
    test: 'Test',
    testOf: (channel) => `Test ${channel}`,
    testing: 'Testing…',
    working: 'on',
    off: 'off',
    failing: (time) => `failing since ${time}`,
    queued: (count) => `${count} waiting`,
    delivered: (ms) => `The test was delivered in ${ms} ms.`,
    failed: (detail) => `The test failed: ${deliveryDetail(detail, 'en')}.`,
    noClients: 'No client is connected now. Those that connect later get what they missed.',
    answered: (answered, clients, ms) => `Clients that answered: ${answered} of ${clients}, within ${ms} ms.`,
    repair: {
      desktop: 'See whether the system allows notifications of Vigia, and that "do not disturb" is off.',
      sound: "See the computer's sound output, and that Vigia's window is open.",
      websocket:
        'Those that did not answer are cut off within 45 seconds and get everything when they return.',
      email: 'Check host, port, encryption, user, sender and password in Settings › E-mail.',
      webhook: 'Check the address and the secret in Settings › Webhook.',
      ntfy: 'Check server, topic and token in Settings › ntfy.',
    },
    switchOn: {
      desktop: 'Switch it on in Settings › Notifications.',
      sound: 'Switch it on in Settings › Notifications.',
      websocket: 'The port did not open: choose another in Settings › Server.',
      email: 'Switch it on in Settings › E-mail, with host, sender and recipients.',
      webhook: 'Switch it on in Settings › Webhook, with the address and the secret.',
      ntfy: 'Switch it on in Settings › ntfy, with the topic.',
    },
    times: 'Delivery times',
    timesHelp: 'In milliseconds, of the newest alerts since Vigia started',
    noTimes: 'No alert since Vigia started.',
    stage: 'Stage',
    alerts: 'Alerts',
    detect: 'Received → found',
    commit: 'Found → stored',
    broadcast: 'Stored → WebSocket',
    channelStage: (channel) => `Stored → ${channel}`,
  },
};
