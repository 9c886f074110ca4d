/** Os registros do programa e a caixa "Sobre", em português do Brasil. */
export const ptSupport = {
  logs: {
    title: 'Registros do programa',
    level: 'Gravidade',
    levels: { info: 'Tudo', warn: 'Atenção e erros', error: 'Só erros' },
    search: 'Procurar nos registros',
    follow: 'Acompanhar',
    empty: 'Nenhuma linha com estes filtros.',
    failed: 'Os registros não puderam ser lidos.',
    more: (n: string) => `As ${n} linhas mais novas; há outras nos arquivos da pasta logs.`,
    mark: { info: 'info', warn: 'atenção', error: 'erro' },
    exportZip: 'Exportar diagnóstico…',
    exportHelp: 'Um ZIP com registros, versões, configurações e o estado da auditoria, sem senhas nem tokens',
    exported: (file: string) =>
      `Diagnóstico gravado em ${file}. Não há senhas nem tokens nele; leia README.txt antes de enviá-lo.`,
  },
  about: {
    title: 'Sobre o Vigia',
    close: 'Fechar',
    open: 'Sobre e licenças',
    what: 'O Vigia observa o mercado e avisa. Ele nunca negocia, e um alerta não é uma recomendação.',
    licence: 'Licença',
    ownLicence: 'MIT. Copyright os autores do Vigia.',
    others: (n: string) => `Trabalho de outros neste programa (${n})`,
    textOf: (name: string) => `Licença de ${name}`,
    chromium:
      'O Electron traz o Chromium e as bibliotecas dele; as licenças estão em LICENSES.chromium.html, na pasta do programa.',
    openFolder: 'Abrir a pasta do programa',
  },
};
