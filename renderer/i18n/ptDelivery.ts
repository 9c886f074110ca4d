import { deliveryDetail } from '../../app/alerts/deliveryDetail';

/** Os textos dos canais e dos tempos de entrega. */
export const ptDelivery = {
  deliveries: {
    channels: 'Canais',
    test: 'Testar',
    testOf: (channel: string) => `Testar ${channel}`,
    testing: 'Testando…',
    working: 'ligado',
    off: 'desligado',
    failing: (time: string) => `falhando desde ${time}`,
    queued: (count: string) => `${count} na fila`,
    delivered: (ms: string) => `O teste foi entregue em ${ms} ms.`,
    failed: (detail: string) => `O teste falhou: ${deliveryDetail(detail, 'pt')}.`,
    noClients: 'Nenhum cliente conectado agora. Os que se conectarem depois recebem o que perderam.',
    answered: (answered: string, clients: string, ms: string) =>
      `Clientes que responderam: ${answered} de ${clients}, em ${ms} ms.`,
    repair: {
      desktop: 'Veja se o sistema permite notificações do Vigia e se o modo não perturbe está desligado.',
      sound: 'Veja a saída de som do computador e se a janela do Vigia está aberta.',
      websocket: 'Quem não respondeu é cortado em até 45 segundos e recebe tudo quando voltar.',
      email: 'Confira servidor, porta, criptografia, usuário, remetente e senha em Configurações › E-mail.',
      webhook: 'Confira o endereço e o segredo em Configurações › Webhook.',
      ntfy: 'Confira servidor, tópico e token em Configurações › ntfy.',
    },
    switchOn: {
      desktop: 'Ligue em Configurações › Notificações.',
      sound: 'Ligue em Configurações › Notificações.',
      websocket: 'A porta não abriu: escolha outra em Configurações › Servidor.',
      email: 'Ligue em Configurações › E-mail, com servidor, remetente e destinatários.',
      webhook: 'Ligue em Configurações › Webhook, com o endereço e o segredo.',
      ntfy: 'Ligue em Configurações › ntfy, com o tópico.',
    },
    times: 'Tempos de entrega',
    timesHelp: 'Em milissegundos, dos alertas mais novos desde que o Vigia ligou',
    noTimes: 'Nenhum alerta desde que o Vigia ligou.',
    stage: 'Etapa',
    alerts: 'Alertas',
    detect: 'Recebido → encontrado',
    commit: 'Encontrado → gravado',
    broadcast: 'Gravado → WebSocket',
    channelStage: (channel: string) => `Gravado → ${channel}`,
  },
};
