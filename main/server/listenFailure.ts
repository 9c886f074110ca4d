import type { Text } from './serverOptions';

/** Why the server could not listen, and what to do. */
export function listenFailure(code: string | undefined, host: string, port: number): Text {
  switch (code) {
    case 'EADDRINUSE':
      return {
        pt: `A porta ${port} de ${host} já está em uso. Feche o outro programa (talvez outro Vigia) ou mude server.port em alertas.yaml.`,
        en: `Port ${port} of ${host} is in use. Close the other program (perhaps another Vigia) or change server.port in alertas.yaml.`,
      };
    case 'EACCES':
      return {
        pt: `O sistema não deixa usar a porta ${port} de ${host}. Escolha server.port acima de 1023 em alertas.yaml.`,
        en: `The system does not allow port ${port} of ${host}. Choose a server.port above 1023 in alertas.yaml.`,
      };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return {
        pt: `Este computador não tem o endereço ${host}. Corrija server.host em alertas.yaml; o normal é 127.0.0.1.`,
        en: `This computer does not have the address ${host}. Correct server.host in alertas.yaml; 127.0.0.1 is usual.`,
      };
    default:
      return {
        pt: `Não foi possível abrir ${host}:${port} (${code ?? 'motivo desconhecido'}). Verifique server.host e server.port em alertas.yaml.`,
        en: `Could not open ${host}:${port} (${code ?? 'unknown reason'}). Check server.host and server.port in alertas.yaml.`,
      };
  }
}
