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
      email:
        'Confira host, porta, criptografia, usuário e remetente na seção email de alertas.yaml, e a variável com a senha.',
      webhook: 'Confira url e a variável com o segredo na seção webhook de alertas.yaml.',
      ntfy: 'Confira server, topic e a variável com o token na seção ntfy de alertas.yaml.',
    },
    switchOn: {
      desktop: 'Ligue com notifications.desktop: true em alertas.yaml e reinicie o Vigia.',
      sound: 'Ligue com notifications.sound: true em alertas.yaml e reinicie o Vigia.',
      websocket: 'A porta não abriu: escolha outra em server.port de alertas.yaml e reinicie o Vigia.',
      email: 'Ligue com email.enabled: true em alertas.yaml, com host, from e to, e reinicie o Vigia.',
      webhook: 'Ligue com webhook.enabled: true em alertas.yaml, com url e segredo, e reinicie o Vigia.',
      ntfy: 'Ligue com ntfy.enabled: true em alertas.yaml, com topic, e reinicie o Vigia.',
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
