/** Every subject's words in Spanish. */
export const words = import.meta.glob('../*/words.es.json', { eager: true, import: 'default' });
