/** Every subject's words in English. */
export const words = import.meta.glob('../*/words.en.json', { eager: true, import: 'default' });
