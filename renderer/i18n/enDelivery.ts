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
      email:
        'Check host, port, encryption, user and sender in the email section of alertas.yaml, and the variable with the password.',
      webhook: 'Check url and the variable with the secret in the webhook section of alertas.yaml.',
      ntfy: 'Check server, topic and the variable with the token in the ntfy section of alertas.yaml.',
    },
    switchOn: {
      desktop: 'Switch it on with notifications.desktop: true in alertas.yaml and restart Vigia.',
      sound: 'Switch it on with notifications.sound: true in alertas.yaml and restart Vigia.',
      websocket: 'The port did not open: choose another server.port in alertas.yaml and restart Vigia.',
      email:
        'Switch it on with email.enabled: true in alertas.yaml, with host, from and to, and restart Vigia.',
      webhook:
        'Switch it on with webhook.enabled: true in alertas.yaml, with url and secret, and restart Vigia.',
      ntfy: 'Switch it on with ntfy.enabled: true in alertas.yaml, with topic, and restart Vigia.',
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
