/** What lies in the ZIP, for whoever opens it. */
export const READ_ME = `Vigia: diagnóstico / diagnostics

versions.json   versões do Vigia, do motor e do sistema / versions of Vigia, its engine and the system
settings.json   as configurações, sem o endereço do webhook nem o tópico do ntfy /
                the settings, without the address of the webhook and the topic of ntfy
doctor.json     o que "vigia doctor" diz / what "vigia doctor" says
chain.json      o estado da auditoria / the state of the audit chain
state.json      fontes, canais, portas e avisos do Vigia aberto / feeds, channels, ports and notices of the running Vigia
backups.json    as cópias de segurança / the backups
logs/           os registros do programa / the logs of the program

Não há senhas nem tokens aqui, nem candles, alertas ou auditoria. Endereços de e-mail e caminhos de pastas estão.
There are no passwords or tokens in here, and no candles, alerts or audit. E-mail addresses and folder paths are.
`;
