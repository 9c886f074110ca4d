import type { PriceLevel } from '../../app/detectors/priceLevel';

/** The texts of price levels in Brazilian Portuguese. */
export const ptLevels = {
  level: {
    menu: 'Gráfico',
    draw: (price: string) => `Traçar nível em ${price}`,
    list: 'Níveis no gráfico',
    named: (price: string, direction: string) => `Nível em ${price}, ${direction}`,
    edit: 'Editar o nível',
    erase: 'Apagar o nível',
    newTitle: 'Novo nível de preço',
    editTitle: 'Nível de preço',
    intro: 'O Vigia avisa quando o preço cruza este nível.',
    price: 'Preço',
    badPrice: 'Escreva um preço maior que zero.',
    direction: 'Cruzando',
    directions: { either: 'para cima ou para baixo', up: 'para cima', down: 'para baixo' } satisfies Record<
      PriceLevel['direction'],
      string
    >,
    arrows: { either: '▲▼', up: '▲', down: '▼' } satisfies Record<PriceLevel['direction'], string>,
    trigger: 'Observa',
    triggers: { live: 'preço ao vivo', close: 'fechamento' } satisfies Record<PriceLevel['trigger'], string>,
    repeat: 'Avisa',
    repeats: { once: 'uma vez', 're-arm': 'a cada novo cruzamento' } satisfies Record<
      PriceLevel['repeat'],
      string
    >,
    hysteresis: 'Rearma a (ticks)',
    hysteresisHelp: 'Distância, em ticks, que o preço precisa tomar do nível antes de poder avisar de novo',
    badHysteresis: 'Escreva um número inteiro de 1 a 10.000.',
    severity: 'Severidade',
    defaultSeverity: 'a das configurações',
    expires: 'Vale até o fim de',
    never: 'Sem data, vale sempre.',
    spent: 'já avisou',
    expired: 'vencido',
    rearms: 'Salvar faz este nível observar de novo.',
    save: 'Salvar',
    cancel: 'Cancelar',
  },
};
