import type { Language } from './language';

/** What channels and stages note word for word, and its Portuguese. */
const NOTES: Readonly<Record<string, string>> = {
  'no window could play it': 'nenhuma janela pôde tocá-lo',
  'this system shows no notifications (on Linux: no notification service is running)':
    'este sistema não mostra notificações (no Linux: nenhum serviço de notificações está rodando)',
  'the system did not say whether it was shown': 'o sistema não disse se a mostrou',
  'the signing secret is missing: set its environment variable and start Vigia again':
    'falta o segredo da assinatura: defina a variável de ambiente e reinicie o Vigia',
  'the password is missing: set its environment variable and start Vigia again':
    'falta a senha: defina a variável de ambiente e reinicie o Vigia',
  'started before a restart, may have been shown, not repeated':
    'começou antes de reiniciar, talvez tenha aparecido, não é repetido',
  'no sound is chosen for this': 'nenhum som foi escolhido para isto',
  'too old to be news': 'velho demais para ser novidade',
  'this channel is off': 'este canal está desligado',
  'no sound is chosen for this severity and direction':
    'nenhum som foi escolhido para esta severidade e direção',
  'do not disturb': 'não perturbe',
  'already acknowledged': 'já reconhecido',
  'already closed': 'já encerrado',
  failed: 'falhou',
  retryable: 'falhou',
  permanent: 'recusado',
  off: 'desligado para esta severidade',
  acknowledged: 'já reconhecido',
  'seen-on-desktop': 'já visto na área de trabalho',
};

/** What is noted with a value in it; `$1` is the value. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^no answer within ([\d.]+) s$/, 'sem resposta em $1 s'],
  [
    /^the mail server did not take the message within ([\d.]+) s$/,
    'o servidor de e-mail não aceitou a mensagem em $1 s',
  ],
  [/^refused for (\d+) of the receivers$/, 'recusado para $1 dos destinatários'],
  [/^gave up after (\d+) attempts in a week$/, 'desistiu depois de $1 tentativas em uma semana'],
  [/^the server answered (\d+)$/, 'o servidor respondeu $1'],
  [/^no connection \((\w+)\)$/, 'sem conexão ($1)'],
  [/^\w+ connect ECONNREFUSED (\S+)$/, 'conexão recusada por $1'],
  [/^\w+ getaddrinfo (?:ENOTFOUND|EAI_AGAIN) (\S+)$/, 'o servidor $1 não foi encontrado'],
  [/^ETIMEDOUT .*$/, 'o servidor não respondeu a tempo'],
  [/^EAUTH (.*)$/, 'login recusado: $1'],
];

/**
 * Why a delivery went as it did, in the trader's language.
 * @param detail as the outbox notes it, in English; what a server or the system said in its own words stays as it is
 */
export function deliveryDetail(detail: string, language: Language): string {
  if (language === 'en') return detail;
  const whole = NOTES[detail];
  if (whole !== undefined) return whole;
  const found = PATTERNS.find(([pattern]) => pattern.test(detail));
  return found === undefined ? detail : detail.replace(found[0], found[1]);
}
