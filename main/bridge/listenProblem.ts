/** Why the port could not be opened, and what to do about it. */
export function listenProblem(
  code: string | undefined,
  host: string,
  port: number,
): { readonly pt: string; readonly en: string } {
  const at = `${host}:${port}`;
  switch (code) {
    case 'EADDRINUSE':
      return {
        pt: `A ponte do MetaTrader não pode usar ${at}: outro programa (talvez outro Vigia) já usa a porta ${port}. Feche-o ou mude bridge.port em alertas.yaml e no Expert Advisor.`,
        en: `The MetaTrader bridge cannot use ${at}: another program (perhaps another Vigia) already uses port ${port}. Close it, or change bridge.port in alertas.yaml and in the Expert Advisor.`,
      };
    case 'EACCES':
    case 'EPERM':
      return {
        pt: `A ponte do MetaTrader não tem permissão para usar a porta ${port}. Escolha em bridge.port de alertas.yaml uma porta acima de 1023 e fora das reservadas pelo sistema.`,
        en: `The MetaTrader bridge may not use port ${port}. Choose a port above 1023 that the system has not reserved as bridge.port in alertas.yaml.`,
      };
    case 'EADDRNOTAVAIL':
      return {
        pt: `A ponte do MetaTrader não pode usar ${at}: este computador não tem o endereço ${host}. Ponha bridge.host: 127.0.0.1 em alertas.yaml.`,
        en: `The MetaTrader bridge cannot use ${at}: this computer has no address ${host}. Set bridge.host: 127.0.0.1 in alertas.yaml.`,
      };
    default:
      return {
        pt: `A ponte do MetaTrader não pôde abrir ${at} (${code ?? 'erro desconhecido'}). Confira bridge.host e bridge.port em alertas.yaml.`,
        en: `The MetaTrader bridge could not open ${at} (${code ?? 'unknown error'}). Check bridge.host and bridge.port in alertas.yaml.`,
      };
  }
}
